import type { CustomFields } from './custom/customField.js'
import { fieldsOf } from './fieldPath.js'
import { sectionIds } from './keys.js'
import { isItemId } from './line-items/keys.js'
import type { CheckoutValues, DefaultValues } from './values.js'

/**
 * Returns all values of a checkout as texts; `''` if `defaults` has none. Contains only declared custom fields; without
 * `custom`, and for line items, everything in `defaults`. Always a new object.
 */
export function emptyValues(defaults?: DefaultValues | null, custom?: CustomFields): CheckoutValues {
  const values = sectionIds.map((id) => {
    const given: Partial<Record<string, unknown>> = defaults?.[id] ?? {}
    const keys =
      id === 'lineItems'
        ? Object.keys(given).filter((key) => isItemId(key) && (given[key] ?? undefined) !== undefined)
        : fieldsOf(id, custom ?? (given as CustomFields)).map(([key]) => key)
    return [id, Object.fromEntries(keys.map((key) => [key, toText(given[key])]))]
  })
  return Object.fromEntries(values) as CheckoutValues
}

// A database may contain null, a postal code as a number, or true for a checked checkbox.
const toText = (given: unknown): string =>
  typeof given === 'string' || typeof given === 'number' || typeof given === 'bigint' || given === true
    ? String(given)
    : ''
