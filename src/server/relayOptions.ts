import type { CheckoutRules } from '../providers/rules.js'
import type { Upstream } from '../providers/upstream.js'
import type { SessionUpdate } from '../sections/schema.js'
import type { ShippingOption } from '../sections/shipping-options/option.js'
import type { RelayLog } from './relayLog.js'

/** What the relay asks the host for a quote with. `address` is absent when the update has none: it was saved earlier. */
export interface QuoteRequest<S> {
  session: S
  address: SessionUpdate['shippingAddress']
  signal: AbortSignal
}

/** What `createRelay` takes: `S` is the provider's session, `C` what the host hands to the relay beside the request. */
export interface RelayOptions<S, C = unknown> {
  upstream: Upstream<S>
  /**
   * Which session this shopper may change, from the host's own cookie or login; null or undefined: none, 401. The body is
   * the relay's: leave it unread; on node:http the request has none.
   */
  resolveSession(request: Request, context: C): S | null | undefined | Promise<S | null | undefined>
  /** The same object as the form has. */
  rules?: CheckoutRules
  /** The options for an address; `[]` when nothing can be shipped there. A provider that offers them itself takes none. */
  quoteShipping?(request: QuoteRequest<S>): ShippingOption[] | Promise<ShippingOption[]>
  /**
   * Runs after a save. `answer`: the provider's; a list where the update took several requests. What it returns reaches the browser as `session.summary`, in JSON; what JSON cannot hold is left out and
   * logged. Nothing else of the answer reaches it.
   */
  saved?(result: { session: S; update: SessionUpdate; answer: unknown }): unknown
  /** Other origins whose pages may call: `https://shop.example`. */
  origins?: string[]
  /** Lets requests pass that name no origin at all, as programs send them. */
  allowNonBrowser?: boolean
  log?: RelayLog
}

/** A relay: runs wherever `Request` and `Response` do. Never rejects. */
export type Relay<C = unknown> = (request: Request, context?: C) => Promise<Response>
