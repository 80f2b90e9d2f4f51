import type { ReadableProvider } from '../index.js'
import { stripeFields, stripeTogether, toStripeValues } from './mapping.js'

export { toStripeBody } from './mapping.js'
export { type StripeBody, stripeBody } from './schema.js'

/**
 * Stripe's "Update a Checkout Session": shipping address and shipping options. It needs the secret key, so a browser
 * never calls it.
 */
export const stripe: ReadableProvider = {
  id: 'stripe',
  fields: stripeFields,
  together: stripeTogether,
  toValues: toStripeValues,
}
