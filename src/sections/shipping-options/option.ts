/** A span of time in Stripe's units. */
export interface Duration {
  unit: 'business_day' | 'day' | 'hour' | 'month' | 'week'
  value: number
}

/**
 * A way of shipping that the merchant's server or the provider offers for an address. `amount`: integer in minor units; `currency`:
 * lower-case ISO 4217 code; `rate`: the provider's own rate id; an absent bound of `estimate` is open. `group`: the id of the package
 * that the option is for; the form supports one group. `kind`: how the goods reach the shopper; default: shipping.
 */
export interface ShippingOption {
  id: string
  label: string
  amount: number
  currency: string
  recommended?: boolean
  group?: string
  kind?: 'shipping' | 'pickup' | 'digital' | (string & {})
  estimate?: { minimum?: Duration; maximum?: Duration }
  rate?: string
  taxBehavior?: 'exclusive' | 'inclusive' | 'unspecified'
  taxCode?: string
}
