import type { CountryCode, MetadataJson } from 'libphonenumber-js/core'

import { callingCodes } from '../countries/phones/callingCodes.js'
import { chunks } from '../countries/phones/chunks.js'

// What the library is given to read: calling codes of the world, and the plans that were loaded so far.
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

/** The plans in the form of the library. It throws at a number of a plan that is not loaded. */
export const metadata = {
  version: 4,
  country_calling_codes: codes,
  countries: plans,
  nonGeographic: others,
} as unknown as MetadataJson

/** The calling code of a country; undefined where nobody has a phone. */
export const callingCode = (country: string): string | undefined => codeOf.get(country)

/** A mobile number of the country, national digits. Undefined until the plan is here. */
export const exampleDigits = (country: string): string | undefined => examples[country]

/** What is dialled before a calling code from the country, as a pattern at the start. Undefined until the plan is here. */
export function dialOut(country: string): RegExp | undefined {
  const [, pattern] = (plans[country as CountryCode] as [code: string, dialOut: string] | undefined) ?? []
  return pattern ? new RegExp(`^(?:${pattern})`) : undefined
}

// The first digits of a calling code, by which the plans are stored. One with fewer digits is none yet.
const groupOf = (digits: string) => (/^[17]/.test(digits) ? digits.slice(0, 1) : digits.slice(0, 2))

/** Whether the plan of an international number, given as digits without `+`, is here, or nobody has one. */
export function hasPlan(digits: string): boolean {
  const group = groupOf(digits)
  return !Object.hasOwn(chunks, group) || loaded.get(group) === true
}

/** Loads the plan of an international number, given as digits without `+`. Rejects when it cannot be loaded; the next call tries again. */
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
