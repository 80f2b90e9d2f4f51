import { isItemId } from '../sections/line-items/keys.js'
import { canonicalQuantity, type LineItemValues } from '../sections/line-items/rules.js'
import type { PostedFields } from './readForm.js'

/**
 * Reads the quantities that a shopper has changed out of a posted form; undefined if it has no items. `fixed:<path>` has the quantity
 * that the page showed: another tab may have changed the others meanwhile.
 */
export function readQuantities(fields: PostedFields): LineItemValues | undefined {
  const names = [...fields.keys()].map((name) => name.replace(/^fixed:/, ''))
  const ids = names.flatMap((name) => (name.startsWith('lineItems.') && isItemId(name.slice(10)) ? name.slice(10) : []))
  if (ids.length === 0) return undefined
  const quantities = ids.flatMap((id) => {
    const text = fields.get(`lineItems.${id}`)?.[0]
    const isEdit = text !== undefined && canonicalQuantity(text) !== fields.get(`fixed:lineItems.${id}`)?.[0]
    return isEdit ? [[id, text] as const] : []
  })
  return Object.fromEntries(quantities)
}
