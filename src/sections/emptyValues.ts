import type { CustomFields } from './custom/customField.js'
import { fieldsOf } from './fieldPath.js'
import { sectionIds } from './keys.js'
import type { CheckoutValues, DefaultValues } from './values.js'

/**
 * All values of a checkout as texts, `''` where `defaults` has none. Of custom fields those that are declared; without `custom`
 * all that `defaults` has. Always a new object.
 */
export function emptyValues(defaults?: DefaultValues | null, custom?: CustomFields): CheckoutValues {
  const values = sectionIds.map((id) => {
    const given: Partial<Record<string, unknown>> = defaults?.[id] ?? {}
    const fields = fieldsOf(id, custom ?? (given as CustomFields))
    return [id, Object.fromEntries(fields.map(([key]) => [key, toText(given[key])]))]
  })
  return Object.fromEntries(values) as CheckoutValues
}

// A database may hold null, a postal code as a number, or true for a box that was ticked.
const toText = (given: unknown): string =>
  typeof given === 'string' || typeof given === 'number' || typeof given === 'bigint' || given === true
    ? String(given)
    : ''
