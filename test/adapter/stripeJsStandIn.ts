import type {
  StripeCheckoutLoadActionsSuccess,
  StripeCheckoutSession,
  StripeCheckoutShippingOption,
} from '@stripe/stripe-js'

type Actions = Pick<
  StripeCheckoutLoadActionsSuccess,
  | 'getSession'
  | 'updateEmail'
  | 'updatePhoneNumber'
  | 'updateBillingAddress'
  | 'updateShippingAddress'
  | 'updateTaxIdInfo'
  | 'updateBusinessName'
  | 'updateShippingOption'
  | 'runServerUpdate'
>

/** A shipping option in the shape of Stripe.js. */
export const standard: StripeCheckoutShippingOption = {
  id: 'shr_1',
  displayName: 'Standard',
  minorUnitsAmount: 500,
  amount: '$5.00',
  currency: 'usd',
  deliveryEstimate: { minimum: { unit: 'day', value: 2 }, maximum: null },
}

/** The part of Stripe.js that the kit calls, checked against Stripe's own types. Records its session and calls. */
export function createStripeJsStandIn(start: Partial<StripeCheckoutSession> = {}) {
  const calls: [name: string, argument?: unknown][] = []
  const session = {
    status: { type: 'open' },
    shippingOptions: [],
    email: null,
    phoneNumber: null,
    billingAddress: null,
    shippingAddress: null,
    businessName: null,
    taxIdInfo: null,
    shipping: null,
    ...start,
  } as unknown as StripeCheckoutSession
  const done = (change: Partial<StripeCheckoutSession>) => {
    Object.assign(session, change)
    return Promise.resolve({ type: 'success' as const, session })
  }
  const actions: Actions = {
    getSession: () => session,
    updateEmail(email) {
      calls.push(['updateEmail', email])
      if (email?.endsWith('@reject.example')) {
        return Promise.resolve({ type: 'error', error: { code: 'invalidEmail', message: 'Your email is invalid.' } })
      }
      return done({ email })
    },
    updatePhoneNumber(phoneNumber) {
      calls.push(['updatePhoneNumber', phoneNumber])
      return done({ phoneNumber })
    },
    updateBillingAddress(billingAddress) {
      calls.push(['updateBillingAddress', billingAddress])
      return done({ billingAddress })
    },
    updateShippingAddress(shippingAddress) {
      calls.push(['updateShippingAddress', shippingAddress])
      return done({ shippingAddress })
    },
    updateTaxIdInfo(taxIdInfo) {
      calls.push(['updateTaxIdInfo', taxIdInfo])
      if (taxIdInfo?.taxId.value === 'BAD') {
        return Promise.resolve({ type: 'error', error: { code: 'invalidTaxId', message: 'Your tax ID is invalid.' } })
      }
      return done({ taxIdInfo })
    },
    updateBusinessName(businessName) {
      calls.push(['updateBusinessName', businessName])
      return done({ businessName })
    },
    updateShippingOption(id) {
      calls.push(['updateShippingOption', id])
      const shippingOption = session.shippingOptions.find((option) => option.id === id)
      if (!shippingOption) return Promise.resolve({ type: 'error', error: { code: null, message: 'No such option.' } })
      return done({ shipping: { shippingOption, taxAmounts: null } })
    },
    async runServerUpdate(update) {
      calls.push(['runServerUpdate'])
      await update()
      return { type: 'success', session }
    },
  }
  return { actions, session, calls, loaded: Promise.resolve({ type: 'success' as const, actions }) }
}
