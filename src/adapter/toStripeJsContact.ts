import type { Address } from '../schema/address.js'
import type { StripeJsContact } from './stripeJsActions.js'

/** Converts an address to the format of Stripe.js. Empty values are cleared. */
export function toStripeJsContact(name: string, address: Address): StripeJsContact {
  return {
    name: name || null,
    address: {
      country: address.country,
      line1: address.line1 || null,
      line2: address.line2 || null,
      city: address.city || null,
      state: address.state || null,
      postal_code: address.postalCode || null,
    },
  }
}
