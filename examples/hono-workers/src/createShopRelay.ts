import { stripe } from 'tillkit/providers/stripe'
import { createRelay, type Relay } from 'tillkit/server'
import { stripeUpstream } from 'tillkit/server/stripe'
import { createSandbox } from 'tillkit/testing'

export interface Env {
  STRIPE_SECRET_KEY?: string
  STRIPE_SESSION?: string
}

const sandbox = createSandbox('stripe')

/** The relay; on Workers the key comes with each request. */
export const createShopRelay = ({ STRIPE_SECRET_KEY: secretKey, STRIPE_SESSION }: Env): Relay =>
  createRelay({
    // Without an account a stand-in answers as Stripe documents it.
    upstream: secretKey
      ? stripeUpstream({ secretKey })
      : stripeUpstream({ secretKey: 'sk_test_sandbox', fetch: sandbox.fetch }),

    // Yours: the Checkout Session that you made for this visitor's cart.
    resolveSession({ headers }) {
      const cart = /\bcart=([\w-]+)/.exec(headers.get('cookie') ?? '')?.[1]
      return cart && (STRIPE_SESSION ?? `cs_test_${cart.replaceAll('-', '')}`)
    },

    // Yours: what your carrier offers for the address.
    quoteShipping: () => [
      { id: 'ground', label: 'Ground', amount: 690, currency: 'usd' },
      { id: 'express', label: 'Express', amount: 2450, currency: 'usd' },
    ],

    // What the page may know of Stripe's answer.
    saved: async ({ answer }) => (await stripe.toValues(answer)).shippingAddress?.city,
  })
