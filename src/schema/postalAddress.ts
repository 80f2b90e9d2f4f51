import { countryList, readCountry } from '../countries/countryList.js'
import { type AddressPart, formatOf } from '../countries/formatOf.js'
import { subdivisionsOf } from '../countries/subdivisionsOf.js'
import type { Address, AddressKey } from './address.js'
import type { ResolvedAddress } from './addressLookup.js'
import { canonicalCode } from './canonicalCode.js'
import type { SessionIssue } from './issue.js'
import { lazyModule } from './lazyModule.js'
import { soon } from './soon.js'

/** The normalizers of address keys that are codes. `country` is ISO 3166-1 alpha-2, in upper case. */
export const addressCodes = { postalCode: canonicalCode, country: canonicalCode }

const parts: readonly AddressPart[] = ['line1', 'city', 'state', 'postalCode']
const toCode = (country: string) => country.trim().toUpperCase()

// If no country is selected: the keys that almost every country requires.
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
 * Loads the subdivisions and the postal code rules of a country; undefined if everything is loaded. Never rejects, and
 * gives up after a few seconds. An address is not validated against rules that are not loaded.
 */
export function addressReady({ country }: { country: string }): Promise<unknown> | undefined {
  const states = subdivisionsOf(toCode(country))
  if (rules.loaded) return states instanceof Promise ? soon(states) : undefined
  return soon(Promise.all([states, rules()]))
}

/**
 * Returns the canonical address. Keys that the country does not use are empty. Once the rules are loaded, the postal
 * code has the country's format and the state is a subdivision code.
 */
export function canonicalAddress<A extends Address>(address: A): A {
  const made: Address = { ...address, ...rules.loaded?.canonicalPlace(address) }
  for (const key of absentAddressKeys(address.country)) made[key] = ''
  return made as A
}

/** Returns the issues of a canonical address by the rules of its country. */
export function addressIssues(address: Address): SessionIssue[] {
  const issues: SessionIssue[] = requiredAddressKeys(address.country)
    .filter((key) => address[key] === '')
    .map((path) => ({ path, code: 'required' }))
  if (address.country && !formatOf(address.country)) issues.push({ path: 'country', code: 'invalid-country' })
  return [...issues, ...(rules.loaded?.placeIssues(address) ?? [])]
}

/** The rules that all address sections share. Those from `addressRules` apply once it is loaded. */
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
