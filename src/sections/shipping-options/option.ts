/** A span of time in Stripe's units. */
export interface Duration {
  unit: 'business_day' | 'day' | 'hour' | 'month' | 'week'
  value: number
}

/**
 * A way of shipping that the merchant's server offers for an address. `amount`: integer in minor units; `currency`:
 * lower-case ISO 4217 code; `rate`: the provider's own rate id; an absent bound of `estimate` is open.
 */
export interface ShippingOption {
  id: string
  label: string
  amount: number
  currency: string
  recommended?: boolean
  estimate?: { minimum?: Duration; maximum?: Duration }
  rate?: string
  taxBehavior?: 'exclusive' | 'inclusive' | 'unspecified'
  taxCode?: string
}
