import type { Upstream, UpstreamOptions } from '../index.js'
import { stripe } from './index.js'
import { type StripeBody, stripeBody } from './schema.js'
import { sentStripeBody } from './sentBody.js'
import { readStripeTotals } from './totals.js'
import { stripeWire } from './wire.js'

export { type CurrentLineItems, retainLineItems, type StripeLineItem } from './retainLineItems.js'

/** The options of `stripeUpstream`, with the secret or restricted key of an account. */
export interface StripeUpstreamOptions extends UpstreamOptions {
  secretKey: string
}

/** Creates the upstream for Stripe's "Update a Checkout Session". Without a secret key the first request throws. */
export function stripeUpstream({ secretKey, ...options }: StripeUpstreamOptions): Upstream<string, StripeBody> {
  return {
    ...options,
    // Added here, because only a server reads the answer and a browser should not load this code.
    provider: { ...stripe, toSession: readStripeTotals },
    wire: stripeWire,
    mirror: stripeBody,
    strictMirror: sentStripeBody,
    idempotent: true,
    credentials() {
      if (!secretKey) throw new Error('stripeUpstream: secretKey is missing. Give your secret or restricted key.')
      return { authorization: `Bearer ${secretKey}` }
    },
  }
}
