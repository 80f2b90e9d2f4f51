/** The English texts of the line items. */
export const lineItemsMessages = {
  'lineItems.quantity': 'Quantity',
  'lineItems.more': 'One more',
  'lineItems.fewer': 'One fewer',
  'lineItems.remove': 'Remove',
  'lineItems.removed': 'Removed: {label}',
  'lineItems.none': 'You have no items.',
}
