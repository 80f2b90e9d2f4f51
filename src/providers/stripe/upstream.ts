import type { Upstream, UpstreamOptions } from '../index.js'
import { stripe } from './index.js'
import { type StripeBody, stripeBody } from './schema.js'
import { sentStripeBody } from './sentBody.js'
import { readStripeTotals } from './totals.js'
import { stripeWire } from './wire.js'

export { type CurrentLineItems, retainLineItems, type StripeLineItem } from './retainLineItems.js'

/** The secret or restricted key of a Stripe account. */
export interface StripeUpstreamOptions extends UpstreamOptions {
  secretKey: string
}

/** Stripe's "Update a Checkout Session" with the account's secret key. Without a key the first request throws. */
export function stripeUpstream({ secretKey, ...options }: StripeUpstreamOptions): Upstream<string, StripeBody> {
  return {
    ...options,
    // Only a server reads the answer, so a browser does not load this.
    provider: { ...stripe, toSession: readStripeTotals },
    wire: stripeWire,
    mirror: stripeBody,
    strictMirror: sentStripeBody,
    idempotent: true,
    credentials() {
      if (!secretKey) throw new Error('stripeUpstream: secretKey is missing.')
      return { authorization: `Bearer ${secretKey}` }
    },
  }
}
