import type { Provider } from '../providers/provider.js'
import type { SessionInfo, SessionUpdateResult } from '../providers/result.js'
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

/** What `save` gets: an update that has passed every check. */
export interface SaveJob<S> {
  session: S
  /** Whole sections, in canonical form. */
  update: SessionUpdate
  /** The options of `quoteShipping`: all that it offers, or only the one that the shopper chose. */
  options?: ShippingOption[]
  /** Made by the browser, new for each attempt. It is sent again only where the outcome of the last attempt is unknown. */
  idempotencyKey: string
  /** Aborts at the deadline, and when the browser goes away. */
  signal: AbortSignal
}

interface AnyRelayOptions<S, C> {
  /**
   * Which session this shopper may change, from the host's own cookie or login; null or undefined: none, 401. The body is
   * the relay's: leave it unread; on node:http the request has none.
   */
  resolveSession(request: Request, context: C): S | null | undefined | Promise<S | null | undefined>
  /** The same object as the form has. */
  rules?: CheckoutRules
  /** The options for an address; `[]` when nothing can be shipped there. A provider that offers them itself takes none. */
  quoteShipping?(request: QuoteRequest<S>): ShippingOption[] | Promise<ShippingOption[]>
  /** Other origins whose pages may call: `https://shop.example`. */
  origins?: string[]
  /** Lets requests pass that name no origin at all, as programs send them. */
  allowNonBrowser?: boolean
  log?: RelayLog
}

/** The options of a relay that saves to a provider. */
export interface UpstreamRelayOptions<S, C = unknown> extends AnyRelayOptions<S, C> {
  upstream: Upstream<S>
  /**
   * Runs after a save. `answer`: the provider's; a list where the update took several requests. What it returns reaches the browser as
   * `session.summary`, in JSON; what JSON cannot hold is left out and logged. It gets nothing else of the
   * answer but what `toSession` of the provider reads.
   */
  saved?(result: { session: S; update: SessionUpdate; answer: unknown }): unknown
  /**
   * Stores custom fields in a place of your own. Required if the provider has none, as Checkout Page and Topiic. The provider then
   * gets no custom fields. Runs after the provider has saved the rest. `''` clears a value; a key that is absent keeps it.
   */
  saveCustom?(job: { session: S; custom: Record<string, string>; signal: AbortSignal }): void | Promise<void>
  save?: undefined
  provider?: undefined
  timeoutMs?: undefined
}

/** The options of a relay that saves to your own database or service. */
export interface OwnRelayOptions<S, C = unknown> extends AnyRelayOptions<S, C> {
  /**
   * Stores the update. Returns nothing or a `SessionInfo` where all is saved, otherwise a `SessionUpdateResult`. If it throws, the
   * browser learns that the outcome is unknown. Without `quoteShipping`, it also checks the chosen shipping option.
   */
  save(job: SaveJob<S>): SessionInfo | SessionUpdateResult | void | Promise<SessionInfo | SessionUpdateResult | void>
  /** Decides which sections and fields are accepted, as in the form; without it all are. */
  provider?: Provider
  /** The deadline in milliseconds, from request to answer: 15 000 unless given. */
  timeoutMs?: number
  upstream?: undefined
  saved?: undefined
  saveCustom?: undefined
}

/**
 * What `createRelay` takes: either `upstream` or `save`. `S` is the session, `C` what you hand to the relay beside the request.
 * Write `resolveSession` before `save`: TypeScript infers `S` from it.
 */
export type RelayOptions<S, C = unknown> = UpstreamRelayOptions<S, C> | OwnRelayOptions<S, C>

/** The provider whose fields the relay accepts; undefined for all fields. */
export const providerOf = <S, C>({ upstream, provider }: RelayOptions<S, C>): Provider | undefined =>
  upstream?.provider ?? provider

/** A relay: runs wherever `Request` and `Response` do. Never rejects. */
export type Relay<C = unknown> = (request: Request, context?: C) => Promise<Response>
