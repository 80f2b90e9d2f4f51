import { countryList, readCountry } from '../countries/countryList.js'
import { type AddressPart, formatOf } from '../countries/formatOf.js'
import { subdivisionsOf } from '../countries/subdivisionsOf.js'
import type { Address, AddressKey } from './address.js'
import type { ResolvedAddress } from './addressLookup.js'
import { canonicalCode } from './canonicalCode.js'
import type { SessionIssue } from './issue.js'
import { lazyModule } from './lazyModule.js'
import { soon } from './soon.js'

/** What of an address is no text: `country` is ISO 3166-1 alpha-2, made upper case. */
export const addressCodes = { postalCode: canonicalCode, country: canonicalCode }

const parts: readonly AddressPart[] = ['line1', 'city', 'state', 'postalCode']
const toCode = (country: string) => country.trim().toUpperCase()

// Without a country those that nearly every country has.
const requiredAddressKeys = (country: string): readonly AddressKey[] => [
  ...(formatOf(toCode(country))?.required ?? (['line1', 'city'] as const)),
  'country',
]

function absentAddressKeys(country: string): readonly AddressKey[] {
  const format = formatOf(toCode(country))
  return format ? parts.filter((part) => !format.parts.includes(part)) : []
}

const rules = /* @__PURE__ */ lazyModule(() => import('./addressRules.js'))

/**
 * Loads what is judged by beside the country: its states, and what postal codes look like; undefined when all is here.
 * Never rejects, and does not wait for ever: what does not come judges nothing.
 */
export function addressReady({ country }: { country: string }): Promise<unknown> | undefined {
  const states = subdivisionsOf(toCode(country))
  if (rules.loaded) return states instanceof Promise ? soon(states) : undefined
  return soon(Promise.all([states, rules()]))
}

/**
 * An address as its country writes it: nothing at keys that the country does not have and, once the rules are here, the
 * postal code in its form and the state as the key of the country's list.
 */
export function canonicalAddress<A extends Address>(address: A): A {
  const made: Address = { ...address, ...rules.loaded?.canonicalPlace(address) }
  for (const key of absentAddressKeys(address.country)) made[key] = ''
  return made as A
}

/** What is wrong with a canonical address, judged by its own country. */
export function addressIssues(address: Address): SessionIssue[] {
  const issues: SessionIssue[] = requiredAddressKeys(address.country)
    .filter((key) => address[key] === '')
    .map((path) => ({ path, code: 'required' }))
  if (address.country && !formatOf(address.country)) issues.push({ path: 'country', code: 'invalid-country' })
  return [...issues, ...(rules.loaded?.placeIssues(address) ?? [])]
}

/** What the sections that hold an address know alike; what rests on the rules, once they are here. */
export const postalAddressRules = {
  requires: ({ country }: Address): readonly AddressKey[] => requiredAddressKeys(country),
  given<A extends Address>(address: A, countries: string): A {
    const { country } = address
    return country ? { ...address, country: readCountry(countryList(countries), country) } : address
  },
  absent: ({ country }: Address): readonly AddressKey[] => absentAddressKeys(country),
  words: ({ country }: Address): Partial<Record<string, string>> | undefined => formatOf(country)?.words,
  example: ({ country }: Address): string | undefined => rules.loaded?.postalCodeExample(toCode(country)),
  ready: addressReady,
  async resolve(found: ResolvedAddress): Promise<Address | undefined> {
    await addressReady({ country: '' })
    const address = await rules.loaded?.readResolvedAddress(found)
    return address && canonicalAddress(address)
  },
  warnings: (address: Address): SessionIssue[] => rules.loaded?.addressWarnings(address) ?? [],
  undeliverable: (address: Address, isRefused: boolean): SessionIssue[] =>
    rules.loaded?.boxWarnings(address, isRefused) ?? [],
}
