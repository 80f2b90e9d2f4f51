import { fieldPaths, splitPath } from './fieldPath.js'
import type { CheckoutValues, DefaultValues } from './schema.js'

/** All values of a checkout, `''` where `defaults` gives none. Always a new object. */
export function emptyValues(defaults: DefaultValues = {}): CheckoutValues {
  const values: Record<string, Record<string, string>> = {}
  for (const path of fieldPaths) {
    const [section, key] = splitPath(path)
    const given = (defaults[section] as Record<string, string | undefined> | undefined)?.[key]
    values[section] = { ...values[section], [key]: given ?? '' }
  }
  return values as unknown as CheckoutValues
}
