import { type CheckoutRules, type DefaultValues, type SessionAdapter, createRelayAdapter } from 'tillkit'
import { checkoutPage } from 'tillkit/providers/checkout-page'
import { fastspring } from 'tillkit/providers/fastspring'
import { stripe } from 'tillkit/providers/stripe'
import { topiic } from 'tillkit/providers/topiic'

/** What the page needs to know about a provider. */
export interface Backend {
  label: string
  adapter: SessionAdapter
  /** The relay uses the same object. */
  rules: CheckoutRules
  defaultValues: DefaultValues
  /** The fields that the page shows. */
  hint: string
}

/** The provider switch of the page: an entry here and one in server/accounts.ts add a provider to the demo. */
export const backends = {
  fastspring: {
    label: 'FastSpring',
    adapter: createRelayAdapter({ url: '/relay/fastspring', provider: fastspring }),
    rules: {
      fields: {
        'contact.firstName': 'required',
        'contact.lastName': 'required',
        'billingAddress.postalCode': 'required',
      },
    },
    // The merchant created the session for this country; FastSpring stores no country with an address.
    defaultValues: { billingAddress: { country: 'US' } },
    hint: 'Tell us who gets the invoice and where the lamp goes.',
  },
  stripe: {
    label: 'Stripe',
    adapter: createRelayAdapter({ url: '/relay/stripe', provider: stripe }),
    rules: {
      fields: { 'shippingAddress.city': 'required' },
      customFields: {
        deliveryNote: { type: 'textarea', label: 'Delivery note', hint: 'Such as a door code', maxLength: 200 },
        terms: { type: 'checkbox', label: 'I accept the terms of sale', required: true },
      },
    },
    defaultValues: {},
    hint: 'Change the cart, then tell us where it goes. All of it is saved as you go.',
  },
  'checkout-page': {
    label: 'Checkout Page',
    adapter: createRelayAdapter({ url: '/relay/checkout-page', provider: checkoutPage }),
    rules: { fields: { 'contact.fullName': 'required' } },
    defaultValues: {},
    hint: 'Tell us who gets the invoice and where the lamp goes.',
  },
  topiic: {
    label: 'Topiic',
    adapter: createRelayAdapter({ url: '/relay/topiic', provider: topiic }),
    rules: {},
    defaultValues: {},
    hint: 'Tell us who the lamp subscription is for, before the card is taken.',
  },
} satisfies Record<string, Backend>

export type BackendId = keyof typeof backends

export const backendIds = Object.keys(backends) as BackendId[]
