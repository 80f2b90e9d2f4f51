/** The English texts of the totals. */
export const totalsMessages = {
  'totals.subtotal': 'Subtotal',
  'totals.discount': 'Discount',
  'totals.shipping': 'Shipping',
  'totals.tax': 'Tax',
  'totals.total': 'Total',
}
