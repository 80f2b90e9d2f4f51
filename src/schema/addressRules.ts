import { findSubdivision } from '../countries/findSubdivision.js'
import { postalCodeOf } from '../countries/postalCodeOf.js'
import { loadedSubdivisions } from '../countries/subdivisionsOf.js'
import type { SessionIssue } from './issue.js'
import { canonicalPostalCode, fitsPostalCode } from './postalCode.js'

export { addressWarnings, boxWarnings } from './addressWarnings.js'
export { readResolvedAddress } from './readResolvedAddress.js'

// All that a page needs only once it judges an address, so it comes later, in a chunk.

interface Place {
  state: string
  postalCode: string
  country: string
}

/** The state as the key of the country's list, as far as that is here, and the postal code as the country writes it. */
export const canonicalPlace = ({ state, postalCode, country }: Place): Omit<Place, 'country'> => ({
  state: findSubdivision(loadedSubdivisions(country), country, state)?.code ?? state,
  postalCode: canonicalPostalCode(postalCode, country),
})

/** What is wrong with state and postal code, canonical as they are. */
export function placeIssues({ state, postalCode, country }: Place): SessionIssue[] {
  const issues: SessionIssue[] = []
  if (postalCode && !fitsPostalCode(postalCode, country)) issues.push({ path: 'postalCode', code: 'postal-code' })
  const states = loadedSubdivisions(country)
  if (state && states.length > 0 && !states.some(({ code }) => code === state)) {
    issues.push({ path: 'state', code: 'unknown-state' })
  }
  return issues
}

/** A postal code of the country, to show how they are written. */
export const postalCodeExample = (country: string): string | undefined => postalCodeOf(country)?.example
