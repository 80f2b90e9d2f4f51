import { sectionIds, sectionKeys } from './keys.js'
import type { CheckoutValues, DefaultValues } from './values.js'

/** All values of a checkout, `''` where `defaults` gives none. Always a new object. */
export function emptyValues(defaults: DefaultValues = {}): CheckoutValues {
  const values = sectionIds.map((id) => {
    const given: Partial<Record<string, string>> = defaults[id] ?? {}
    return [id, Object.fromEntries(sectionKeys[id].map((key) => [key, given[key] ?? '']))]
  })
  return Object.fromEntries(values) as CheckoutValues
}
