import type { CheckoutValues } from '../../sections/schema.js'

/** What was decided about the tax ID beside its values. */
export interface TaxIdDecisions {
  /** Whether the shopper buys for a business; absent: whether there is a number. */
  business?: boolean
  /** What was typed when the switch went off, for the way back. */
  kept?: CheckoutValues['taxId'] | undefined
  /** The state of an exemption, while the country is another one. */
  region?: string
  /** The type that the kit has given. Another one that is there is a choice. */
  type?: string | undefined
  /** The country for which it was given. */
  country?: string
  /** The type that a number has replaced, as long as that can be undone. */
  before?: string | undefined
}
