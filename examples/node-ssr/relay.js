// @ts-check
import { randomBytes } from 'node:crypto'

import { stripe } from 'tillkit/providers/stripe'
import { createRelay } from 'tillkit/server'
import { stripeUpstream } from 'tillkit/server/stripe'
import { createSandbox } from 'tillkit/testing'

const { STRIPE_SECRET_KEY: secretKey, STRIPE_SESSION, POST_SECRET = randomBytes(32).toString('hex') } = process.env

export const relay = createRelay({
  // Without an account a stand-in answers as Stripe documents it.
  upstream: secretKey
    ? stripeUpstream({ secretKey })
    : stripeUpstream({ secretKey: 'sk_test_sandbox', fetch: createSandbox('stripe').fetch }),

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

  // A form that the browser posts by itself: what became of it is in a cookie.
  forms: { redirect: () => '/', secret: POST_SECRET },
})
