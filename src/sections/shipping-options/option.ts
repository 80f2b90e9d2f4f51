/** A duration in Stripe's units. */
export interface Duration {
  unit: 'business_day' | 'day' | 'hour' | 'month' | 'week'
  value: number
}

/** A shipping option that your server or the provider offers for an address. */
export interface ShippingOption {
  /** Your ID of the option. The form sends it when the shopper selects the option. */
  id: string
  /** The name of the option. */
  label: string
  /** The price, a whole number of minor units. */
  amount: number
  /** An ISO 4217 code in lower case. All options have the same one. */
  currency: string
  /** Selects this option if the shopper has not selected one. */
  recommended?: boolean
  /** The ID of the package that the option is for. The form supports one group. */
  group?: string
  /** How the goods reach the shopper. Default: `'shipping'`. */
  kind?: 'shipping' | 'pickup' | 'digital' | (string & {})
  /** The delivery estimate. Leave out an open bound. */
  estimate?: { minimum?: Duration; maximum?: Duration }
  /** The ID of the provider's own rate; for Stripe `shr_…`. */
  rate?: string
  /** Whether the price includes tax, for Stripe. */
  taxBehavior?: 'exclusive' | 'inclusive' | 'unspecified'
  /** Stripe's tax code for shipping. */
  taxCode?: string
}
