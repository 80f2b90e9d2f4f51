import type { CountryCode, MetadataJson } from 'libphonenumber-js/core'

import { callingCodes } from '../countries/phones/callingCodes.js'
import { chunks } from '../countries/phones/chunks.js'

// The metadata for the library: all calling codes, and the plans that are loaded so far.
const codes: Record<string, string[]> = {}
const codeOf = new Map<string, string>()
for (const [, code = '', countries = ''] of callingCodes.matchAll(/(\d+)([A-Z]+)/g)) {
  codes[code] = countries.match(/../g) ?? []
  for (const country of codes[code]) codeOf.set(country, code)
}
const plans: Record<string, unknown> = {}
const others: Record<string, unknown> = {}
const examples: Record<string, string> = {}
const loaded = new Map<string, Promise<unknown> | true>()

/** The plans in the library's format. The library throws if the plan of a number is not loaded. */
export const metadata = {
  version: 4,
  country_calling_codes: codes,
  countries: plans,
  nonGeographic: others,
} as unknown as MetadataJson

/** Returns the calling code of a country; undefined if it has no phone numbers. */
export const callingCode = (country: string): string | undefined => codeOf.get(country)

/** Returns an example mobile number in national digits; undefined until the plan is loaded. */
export const exampleDigits = (country: string): string | undefined => examples[country]

/** Returns a pattern for the international dialling prefix of a country; undefined until its plan is loaded. */
export function dialOut(country: string): RegExp | undefined {
  const [, pattern] = (plans[country as CountryCode] as [code: string, dialOut: string] | undefined) ?? []
  return pattern ? new RegExp(`^(?:${pattern})`) : undefined
}

// The first digits of the calling code, the key by which plans are stored. If too few digits are typed, no key matches.
const groupOf = (digits: string) => (/^[17]/.test(digits) ? digits.slice(0, 1) : digits.slice(0, 2))

/** Whether the plan of an international number (digits without `+`) is loaded, or no country has that calling code. */
export function hasPlan(digits: string): boolean {
  const group = groupOf(digits)
  return !Object.hasOwn(chunks, group) || loaded.get(group) === true
}

/**
 * Loads the plan of an international number (digits without `+`). Rejects if it cannot be loaded; the next call tries
 * again.
 */
export async function loadPlan(digits: string): Promise<void> {
  const group = groupOf(digits)
  const chunk = Object.hasOwn(chunks, group) ? chunks[group] : undefined
  if (!chunk) return
  const coming = loaded.get(group) ?? chunk().then(({ plans: packed }) => keep(group, packed))
  loaded.set(group, coming)
  try {
    await coming
  } catch (error) {
    loaded.delete(group)
    throw error
  }
}

function keep(group: string, packed: string): void {
  const [some, more, numbers] = JSON.parse(packed.replaceAll('%', '\\\\d')) as [object, object, Record<string, string>]
  Object.assign(plans, some)
  Object.assign(others, more)
  Object.assign(examples, numbers)
  loaded.set(group, true)
}
