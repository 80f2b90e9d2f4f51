import type { NextRequest } from 'next/server'
import { stripe } from 'tillkit/providers/stripe'
import { createRelay } from 'tillkit/server'
import { stripeUpstream } from 'tillkit/server/stripe'
import { createSandbox } from 'tillkit/testing'

import { postSecret } from '../../postSecret'

const { STRIPE_SECRET_KEY: secretKey, STRIPE_SESSION } = process.env

const relay = createRelay({
  // Without an account, a sandbox answers as Stripe documents it.
  upstream: secretKey
    ? stripeUpstream({ secretKey })
    : stripeUpstream({ secretKey: 'sk_test_sandbox', fetch: createSandbox('stripe').fetch }),

  // Yours: the Checkout Session that you created for this visitor's cart.
  resolveSession(request) {
    const cart = (request as NextRequest).cookies.get('cart')?.value
    return cart && (STRIPE_SESSION ?? `cs_test_${cart.replaceAll('-', '')}`)
  },

  // Yours: the options that your carrier offers for the address.
  quoteShipping: () => [
    { id: 'ground', label: 'Ground', amount: 690, currency: 'usd' },
    { id: 'express', label: 'Express', amount: 2450, currency: 'usd' },
  ],

  // The part of Stripe's answer that the page may see.
  saved: async ({ answer }) => (await stripe.toValues(answer)).shippingAddress?.city,

  // For forms posted without JavaScript: the result is in a cookie, which the page reads.
  forms: { redirect: () => '/', secret: postSecret },
})

export const POST = (request: Request) => relay(request)
