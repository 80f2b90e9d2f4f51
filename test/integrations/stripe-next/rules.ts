import type { CheckoutRules } from 'tillkit'

/** Where this shop delivers: one object for the form and the relay. */
export const rules: CheckoutRules = {
  sections: ['shippingAddress', 'shippingOptions'],
  fields: { 'shippingAddress.line2': 'collapsed', 'shippingAddress.state': 'required' },
  allowedCountries: { shippingAddress: ['US', 'CA', 'DE'] },
  blockPoBox: true,
  check: ({ shippingAddress }) =>
    shippingAddress?.country === 'US' && shippingAddress.state === 'HI'
      ? [{ path: 'shippingAddress.state', code: 'no-delivery', message: 'We do not deliver to Hawaii.' }]
      : [],
}
