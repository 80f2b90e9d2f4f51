import { findSubdivision } from '../countries/findSubdivision.js'
import { formatOf } from '../countries/formatOf.js'
import { subdivisionsOf } from '../countries/subdivisionsOf.js'
import type { ResolvedAddress } from './addressLookup.js'
import { normalizeText } from './normalizeText.js'
import type { Address } from './address.js'

/**
 * A found address in the keys of the form, `''` where nothing is known: the state as the key of the country's list.
 * Undefined for what is in no country.
 */
export async function readResolvedAddress(found: ResolvedAddress): Promise<Address | undefined> {
  const { line1, line2, dependentLocality, city, state, postalCode } = found
  const country = text(found.country).toUpperCase()
  if (!formatOf(country)) return undefined
  const states = await subdivisionsOf(country)
  const names = [text(state?.code), text(state?.name)].filter(Boolean)
  const [known] = names.flatMap((name) => findSubdivision(states, country, name) ?? [])
  // What is not in the list could not be chosen by hand either.
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

// It comes from a stranger's server.
const text = (given: unknown) => (typeof given === 'string' ? normalizeText(given) : '')
