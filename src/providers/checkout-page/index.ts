import type { ReadableProvider } from '../index.js'
import { checkoutPageFields, toCheckoutPageValues } from './mapping.js'

export { toCheckoutPageBody } from './mapping.js'
export { type CheckoutPageBody, checkoutPageBody } from './schema.js'

/**
 * Checkout Page's "Update a customer": contact, both addresses and tax ID. It needs the API key, so a browser never
 * calls it. Sections are independent: only what is sent changes.
 */
export const checkoutPage: ReadableProvider = {
  id: 'checkout-page',
  fields: checkoutPageFields,
  toValues: toCheckoutPageValues,
}
