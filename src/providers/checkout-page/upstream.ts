import type { Upstream, UpstreamOptions } from '../index.js'
import { checkoutPage } from './index.js'
import { type CheckoutPageBody, checkoutPageBody } from './schema.js'
import { checkoutPageWire } from './wire.js'

/** The options of `checkoutPageUpstream`, with the API key of a store. */
export interface CheckoutPageUpstreamOptions extends UpstreamOptions {
  apiKey: string
}

/** Creates the upstream for Checkout Page's "Update a customer". Without an API key the first request throws. */
export function checkoutPageUpstream({
  apiKey,
  ...options
}: CheckoutPageUpstreamOptions): Upstream<string, CheckoutPageBody> {
  return {
    ...options,
    provider: checkoutPage,
    wire: checkoutPageWire,
    mirror: checkoutPageBody,
    credentials() {
      if (!apiKey) throw new Error('checkoutPageUpstream: apiKey is missing. Give the API key of your account.')
      return { authorization: `Bearer ${apiKey}` }
    },
  }
}
