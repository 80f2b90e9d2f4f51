import type { Duration } from '../sections/shipping-options/option.js'

/** An answer of Stripe.js: a session, or an error that may have a code. */
export type StripeJsAnswer =
  { type: 'success'; session?: StripeJsSession } | { type: 'error'; error: { code: string | null } }

/** A name and an address in the format of Stripe.js; `null` clears a value. */
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

/** The parts of the Stripe.js session that the kit reads. */
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
 * The actions of the Stripe.js checkout that the kit calls: a subset of `StripeCheckoutLoadActionsSuccess` of
 * `@stripe/stripe-js` 10. Declared here, so that the kit's types do not depend on a Stripe package.
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

/** The result of `loadActions()` of Stripe.js. */
export type StripeJsLoadResult = { type: 'success'; actions: StripeJsActions } | { type: 'error' }
