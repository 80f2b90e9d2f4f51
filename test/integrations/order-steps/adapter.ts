import type { StripeCheckoutLoadActionsResult } from '@stripe/stripe-js'
import { createRelayAdapter, createStripeJsAdapter, routeSections, type SessionAdapter } from 'tillkit'
import { fastspring } from 'tillkit/providers/fastspring'
import { stripe } from 'tillkit/providers/stripe'

declare const actions: Promise<StripeCheckoutLoadActionsResult>

/** Stripe.js saves what a browser may change. The shipping address is saved by the shop's server, which quotes. */
export const adapter: SessionAdapter = createStripeJsAdapter(actions, {
  server: createRelayAdapter({ url: '/api/shipping', provider: stripe }),
})

/** The same shop with contact and tax ID at another system: each section has one home. */
export const split: SessionAdapter = routeSections({
  contact: createRelayAdapter({ url: '/api/customer', provider: fastspring }),
  taxId: createRelayAdapter({ url: '/api/customer', provider: fastspring }),
  '*': adapter,
})
