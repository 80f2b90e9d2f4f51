import type { ReadableProvider } from '../index.js'
import { stripeCustom, stripeFields, stripeLineItems, stripeTogether, toStripeValues } from './mapping.js'

export { toStripeBody } from './mapping.js'
export { type StripeBody, stripeBody } from './schema.js'

/**
 * Stripe's "Update a Checkout Session": shipping address, shipping options, line item quantities and custom fields. It
 * needs the secret key, so a browser never calls it.
 */
export const stripe: ReadableProvider = {
  id: 'stripe',
  fields: stripeFields,
  custom: stripeCustom,
  lineItems: stripeLineItems,
  together: stripeTogether,
  toValues: toStripeValues,
}
