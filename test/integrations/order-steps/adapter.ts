import type { StripeCheckoutLoadActionsResult } from '@stripe/stripe-js'
import { createRelayAdapter, createStripeJsAdapter, routeSections, type SessionAdapter } from 'tillkit'
import { fastspring } from 'tillkit/providers/fastspring'
import { stripe } from 'tillkit/providers/stripe'

declare const actions: Promise<StripeCheckoutLoadActionsResult>

/** Stripe.js saves what a browser may change. The shop's server saves the shipping address, because it quotes. */
export const adapter: SessionAdapter = createStripeJsAdapter(actions, {
  server: createRelayAdapter({ url: '/api/shipping', provider: stripe }),
})

/** The same shop with contact and tax ID in another system: each section has its own adapter. */
export const split: SessionAdapter = routeSections({
  contact: createRelayAdapter({ url: '/api/customer', provider: fastspring }),
  taxId: createRelayAdapter({ url: '/api/customer', provider: fastspring }),
  '*': adapter,
})
