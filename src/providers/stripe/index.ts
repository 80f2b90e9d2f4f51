import type { ReadableProvider } from '../index.js'
import { stripeCustom, stripeFields, stripeTogether, toStripeValues } from './mapping.js'

export { toStripeBody } from './mapping.js'
export { type StripeBody, stripeBody } from './schema.js'

/**
 * Stripe's "Update a Checkout Session": shipping address, shipping options and custom fields. It needs the secret key, so a browser
 * never calls it.
 */
export const stripe: ReadableProvider = {
  id: 'stripe',
  fields: stripeFields,
  custom: stripeCustom,
  together: stripeTogether,
  toValues: toStripeValues,
}
