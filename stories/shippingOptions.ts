import type { ShippingOption } from '../src/index.js'

/** The shipping options of the stories. */
export const shippingOptions: ShippingOption[] = [
  {
    id: 'standard',
    label: 'Standard',
    amount: 0,
    currency: 'usd',
    estimate: { minimum: { unit: 'business_day', value: 3 }, maximum: { unit: 'business_day', value: 5 } },
  },
  {
    id: 'express',
    label: 'Express with a signature on delivery',
    amount: 1500,
    currency: 'usd',
    estimate: { maximum: { unit: 'day', value: 1 } },
  },
]
