import type { AddressLookup } from '../../../schema/addressLookup.js'

/** Whether a lookup covers a country. If `supports` throws, it covers none, and addresses are typed. */
export function supportsCountry(lookup: AddressLookup, country: string): boolean {
  try {
    return lookup.supports?.(country) ?? true
  } catch {
    return false
  }
}
