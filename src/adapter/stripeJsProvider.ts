import type { FieldTable, ReadableProvider } from '../providers/provider.js'
import { readDefaultValues } from '../providers/readDefaultValues.js'

const oneName = {
  gap: 'Stripe.js stores one name with an address.',
} as const
const noPlace = { gap: 'Stripe.js has no place for it.' } as const
// According to its documentation, null clears a value.
const blank = 'null'

const fields: FieldTable = {
  'contact.email': { to: 'email', blank },
  'contact.fullName': { to: 'billingAddress.name', blank, note: 'Sent with the billing address.' },
  'contact.firstName': oneName,
  'contact.lastName': oneName,
  'contact.company': { to: 'businessName', blank },
  'contact.phone': { to: 'phoneNumber', blank },
  'contact.billingEmail': { gap: 'Stripe.js stores one e-mail address of the buyer.' },

  'billingAddress.line1': { to: 'billingAddress.address.line1', blank },
  'billingAddress.line2': { to: 'billingAddress.address.line2', blank },
  'billingAddress.city': { to: 'billingAddress.address.city', blank },
  'billingAddress.state': { to: 'billingAddress.address.state', blank },
  'billingAddress.postalCode': { to: 'billingAddress.address.postal_code', blank },
  'billingAddress.country': { to: 'billingAddress.address.country', required: true, blank },

  'shippingAddress.fullName': { to: 'shippingAddress.name', blank },
  'shippingAddress.firstName': oneName,
  'shippingAddress.lastName': oneName,
  'shippingAddress.company': noPlace,
  'shippingAddress.email': noPlace,
  'shippingAddress.phone': noPlace,
  'shippingAddress.line1': { to: 'shippingAddress.address.line1', blank },
  'shippingAddress.line2': { to: 'shippingAddress.address.line2', blank },
  'shippingAddress.city': { to: 'shippingAddress.address.city', blank },
  'shippingAddress.state': { to: 'shippingAddress.address.state', blank },
  'shippingAddress.postalCode': { to: 'shippingAddress.address.postal_code', blank },
  'shippingAddress.country': { to: 'shippingAddress.address.country', required: true, blank },
  'shippingAddress.shipTo': noPlace,

  'taxId.type': { to: 'taxIdInfo.taxId.type', blank },
  'taxId.value': { to: 'taxIdInfo.taxId.value', blank },
  'taxId.region': noPlace,

  'shippingOptions.selected': { to: 'shipping.shippingOption.id', blank: 'unset' },
}

/** The fields that a Stripe.js checkout session accepts in the browser. `toValues` reads its session. */
export const stripeJsProvider: ReadableProvider = {
  id: 'stripe-js',
  fields,
  custom: { gap: 'Stripe.js takes no metadata. Give createStripeJsAdapter a `server`, such as createRelayAdapter.' },
  offers: 'answer',
  together: [
    // The contact's name is sent with the billing address, and its company with the tax ID.
    ['contact', 'billingAddress', 'taxId'],
    ['shippingAddress', 'shippingOptions'],
  ],
  toValues: (answer) => Promise.resolve(readDefaultValues(fields, answer)),
}
