import { sectionIds, sectionKeys } from './keys.js'
import type { CheckoutValues, DefaultValues } from './values.js'

/** All values of a checkout as texts, `''` where `defaults` has none. Always a new object. */
export function emptyValues(defaults?: DefaultValues | null): CheckoutValues {
  const values = sectionIds.map((id) => {
    const given: Partial<Record<string, unknown>> = defaults?.[id] ?? {}
    return [id, Object.fromEntries(sectionKeys[id].map((key) => [key, toText(given[key])]))]
  })
  return Object.fromEntries(values) as CheckoutValues
}

// A database may hold null, or a postal code as a number.
const toText = (given: unknown): string =>
  typeof given === 'string' || typeof given === 'number' || typeof given === 'bigint' ? String(given) : ''
