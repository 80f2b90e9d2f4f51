import { findSubdivision } from '../countries/findSubdivision.js'
import { formatOf } from '../countries/formatOf.js'
import { subdivisionsOf } from '../countries/subdivisionsOf.js'
import type { ResolvedAddress } from './addressLookup.js'
import { normalizeText } from './normalizeText.js'
import type { Address } from './address.js'

/**
 * Converts a found address to form values; `''` if a value is unknown. The state becomes a subdivision code. Returns
 * undefined if the country is unknown.
 */
export async function readResolvedAddress(found: ResolvedAddress): Promise<Address | undefined> {
  const { line1, line2, dependentLocality, city, state, postalCode } = found
  const country = text(found.country).toUpperCase()
  if (!formatOf(country)) return undefined
  const states = await subdivisionsOf(country)
  const names = [text(state?.code), text(state?.name)].filter(Boolean)
  const [known] = names.flatMap((name) => findSubdivision(states, country, name) ?? [])
  // The shopper could not select a state that is not in the list either.
  const typed = states.length > 0 ? '' : (names.at(-1) ?? '')
  return {
    line1: text(line1),
    line2: text(line2) || text(dependentLocality),
    city: text(city),
    state: known?.code ?? typed,
    postalCode: text(postalCode),
    country,
  }
}

// The lookup service may return any type.
const text = (given: unknown) => (typeof given === 'string' ? normalizeText(given) : '')
