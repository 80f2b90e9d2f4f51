import type { LineItem } from './lineItem.js'

/**
 * Returns the issue code if an item does not allow a quantity; undefined if it does. `item` is undefined if it no
 * longer exists.
 */
export function quantityIssue(item: LineItem | undefined, quantity: number): string | undefined {
  // Removing an item that no longer exists is no error.
  if (!item) return quantity === 0 ? undefined : 'item-unavailable'
  if (quantity === item.quantity) return undefined
  if (quantity === 0) return item.removable ? undefined : 'item-changed'
  const { minimum, maximum } = item.adjustable ?? { minimum: 1, maximum: 0 }
  // The form cannot set such a quantity, so the item has changed meanwhile.
  if (minimum > maximum) return 'item-changed'
  return quantity >= minimum && quantity <= maximum ? undefined : 'quantity-out-of-range'
}
