import type { Upstream, UpstreamOptions } from '../index.js'
import { checkoutPage } from './index.js'
import { type CheckoutPageBody, checkoutPageBody } from './schema.js'
import { checkoutPageWire } from './wire.js'

/** The API key of a Checkout Page store. */
export interface CheckoutPageUpstreamOptions extends UpstreamOptions {
  apiKey: string
}

/** Checkout Page's "Update a customer" with the store's API key. Without a key the first request throws. */
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
      if (!apiKey) throw new Error('checkoutPageUpstream: apiKey is missing.')
      return { authorization: `Bearer ${apiKey}` }
    },
  }
}
