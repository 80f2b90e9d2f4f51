import { findSubdivision } from '../countries/findSubdivision.js'
import { postalCodeOf } from '../countries/postalCodeOf.js'
import { loadedSubdivisions } from '../countries/subdivisionsOf.js'
import type { SessionIssue } from './issue.js'
import { canonicalPostalCode, fitsPostalCode } from './postalCode.js'

export { addressWarnings, boxWarnings } from './addressWarnings.js'
export { readResolvedAddress } from './readResolvedAddress.js'

// Loaded on demand: a page needs none of this until it validates an address.

interface Place {
  state: string
  postalCode: string
  country: string
}

/**
 * Returns the subdivision code of the state, if the country's list is loaded, and the postal code in the country's
 * format.
 */
export const canonicalPlace = ({ state, postalCode, country }: Place): Omit<Place, 'country'> => ({
  state: findSubdivision(loadedSubdivisions(country), country, state)?.code ?? state,
  postalCode: canonicalPostalCode(postalCode, country),
})

/** Returns the issues of a canonical state and postal code. */
export function placeIssues({ state, postalCode, country }: Place): SessionIssue[] {
  const issues: SessionIssue[] = []
  if (postalCode && !fitsPostalCode(postalCode, country)) issues.push({ path: 'postalCode', code: 'postal-code' })
  const states = loadedSubdivisions(country)
  if (state && states.length > 0 && !states.some(({ code }) => code === state)) {
    issues.push({ path: 'state', code: 'unknown-state' })
  }
  return issues
}

/** Returns an example postal code of the country, for placeholders and messages. */
export const postalCodeExample = (country: string): string | undefined => postalCodeOf(country)?.example
