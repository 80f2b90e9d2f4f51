/** A line item of the order. */
export interface LineItem {
  /**
   * Your ID of the item; for Stripe `li_…`. Without blanks, quotes, dots, brackets, `|` and `\`. The form sends it with
   * a quantity.
   */
  id: string
  /** The name of the item. */
  label: string
  /** A second line, such as size and color. */
  description?: string
  /** The URL of a picture. */
  image?: string
  /** The price of the whole quantity, in minor units. */
  amount: number
  /** An ISO 4217 code in lower case. */
  currency: string
  /** The quantity, a whole number up to 999 999. */
  quantity: number
  /** The quantities that the shopper may choose. Without it, the quantity is fixed. */
  adjustable?: { minimum: number; maximum: number }
  /** Whether the shopper may remove the item. */
  removable?: boolean
}
