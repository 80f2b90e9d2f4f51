import type { Duration } from '../sections/shipping-options/option.js'

/** An answer of Stripe.js: a session, or one error with a code or none. */
export type StripeJsAnswer =
  { type: 'success'; session?: StripeJsSession } | { type: 'error'; error: { code: string | null } }

/** A name and an address in Stripe.js' words; `null` clears. */
export interface StripeJsContact {
  name?: string | null
  address: {
    country: string
    line1?: string | null
    line2?: string | null
    city?: string | null
    state?: string | null
    postal_code?: string | null
  }
}

/** What the kit reads of Stripe.js' session. */
export interface StripeJsSession {
  status: { type: string }
  shippingOptions: readonly {
    id: string
    displayName: string | null
    minorUnitsAmount: number
    currency: string
    deliveryEstimate: { minimum: Duration | null; maximum: Duration | null } | null
  }[]
}

/**
 * The actions of Stripe.js' checkout that the kit calls, a part of `StripeCheckoutLoadActionsSuccess` of
 * `@stripe/stripe-js` 10: written out, so that the kit's types need no package of Stripe's.
 */
export interface StripeJsActions {
  getSession(): StripeJsSession
  updateEmail(email: string | null): Promise<StripeJsAnswer>
  updatePhoneNumber(phoneNumber: string | null): Promise<StripeJsAnswer>
  updateBillingAddress(contact: StripeJsContact | null): Promise<StripeJsAnswer>
  updateShippingAddress(contact: StripeJsContact | null): Promise<StripeJsAnswer>
  updateTaxIdInfo(
    info: { taxId: { type: string; value: string }; businessName: string } | null,
  ): Promise<StripeJsAnswer>
  /** Missing in older versions of Stripe.js. */
  updateBusinessName?(businessName: string | null): Promise<StripeJsAnswer>
  updateShippingOption(id: string): Promise<StripeJsAnswer>
  runServerUpdate(update: () => Promise<unknown>): Promise<StripeJsAnswer>
}

/** What `loadActions()` of Stripe.js gives. */
export type StripeJsLoadResult = { type: 'success'; actions: StripeJsActions } | { type: 'error' }
