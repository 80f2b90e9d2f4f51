import type { ReadableProvider } from '../index.js'
import { checkoutPageFields, toCheckoutPageValues } from './mapping.js'

export { toCheckoutPageBody } from './mapping.js'
export { type CheckoutPageBody, checkoutPageBody } from './schema.js'

/**
 * Checkout Page's "Update a customer": contact, both addresses and tax ID. It needs the API key, so a browser never
 * calls it. Each section can be saved alone.
 */
export const checkoutPage: ReadableProvider = {
  id: 'checkout-page',
  fields: checkoutPageFields,
  toValues: toCheckoutPageValues,
}
