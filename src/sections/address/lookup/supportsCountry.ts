import type { AddressLookup } from '../../../schema/addressLookup.js'

/** Whether a lookup knows a country. One that throws knows none: every address can be typed. */
export function supportsCountry(lookup: AddressLookup, country: string): boolean {
  try {
    return lookup.supports?.(country) ?? true
  } catch {
    return false
  }
}
