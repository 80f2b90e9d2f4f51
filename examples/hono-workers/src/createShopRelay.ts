import { stripe } from 'tillkit/providers/stripe'
import { createRelay, type Relay } from 'tillkit/server'
import { stripeUpstream } from 'tillkit/server/stripe'
import { createSandbox } from 'tillkit/testing'

export interface Env {
  STRIPE_SECRET_KEY?: string
  STRIPE_SESSION?: string
}

const sandbox = createSandbox('stripe')

/** The relay; on Workers each request brings the key. */
export const createShopRelay = ({ STRIPE_SECRET_KEY: secretKey, STRIPE_SESSION }: Env): Relay =>
  createRelay({
    // Without an account, a sandbox answers as Stripe documents it.
    upstream: secretKey
      ? stripeUpstream({ secretKey })
      : stripeUpstream({ secretKey: 'sk_test_sandbox', fetch: sandbox.fetch }),

    // Yours: the Checkout Session that you created for this visitor's cart.
    resolveSession({ headers }) {
      const cart = /\bcart=([\w-]+)/.exec(headers.get('cookie') ?? '')?.[1]
      return cart && (STRIPE_SESSION ?? `cs_test_${cart.replaceAll('-', '')}`)
    },

    // Yours: the options that your carrier offers for the address.
    quoteShipping: () => [
      { id: 'ground', label: 'Ground', amount: 690, currency: 'usd' },
      { id: 'express', label: 'Express', amount: 2450, currency: 'usd' },
    ],

    // The part of Stripe's answer that the page may see.
    saved: async ({ answer }) => (await stripe.toValues(answer)).shippingAddress?.city,
  })
