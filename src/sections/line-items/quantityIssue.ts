import type { LineItem } from './lineItem.js'

/** Why an item of now may not get a quantity: a code, or undefined if it may. `item` is undefined if it is gone. */
export function quantityIssue(item: LineItem | undefined, quantity: number): string | undefined {
  // What is to be removed and is gone needs nothing.
  if (!item) return quantity === 0 ? undefined : 'item-unavailable'
  if (quantity === item.quantity) return undefined
  if (quantity === 0) return item.removable ? undefined : 'item-changed'
  const { minimum, maximum } = item.adjustable ?? { minimum: 1, maximum: 0 }
  // The form offers no other quantity of such an item, so it has changed meanwhile.
  if (minimum > maximum) return 'item-changed'
  return quantity >= minimum && quantity <= maximum ? undefined : 'quantity-out-of-range'
}
