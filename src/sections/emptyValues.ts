import type { CustomFields } from './custom/customField.js'
import { fieldsOf } from './fieldPath.js'
import { sectionIds } from './keys.js'
import { isItemId } from './line-items/keys.js'
import type { CheckoutValues, DefaultValues } from './values.js'

/**
 * All values of a checkout as texts, `''` where `defaults` has none. Of custom fields those that are declared; without `custom`
 * all that `defaults` has, as of line items. Always a new object.
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

// A database may hold null, a postal code as a number, or true for a box that was ticked.
const toText = (given: unknown): string =>
  typeof given === 'string' || typeof given === 'number' || typeof given === 'bigint' || given === true
    ? String(given)
    : ''
