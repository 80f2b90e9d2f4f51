import type { Provider } from '../providers/provider.js'
import type { SessionInfo, SessionUpdateResult } from '../providers/result.js'
import type { CheckoutRules } from '../providers/rules.js'
import type { Upstream } from '../providers/upstream.js'
import type { SessionUpdate } from '../sections/schema.js'
import type { LineItem } from '../sections/line-items/lineItem.js'
import type { ShippingOption } from '../sections/shipping-options/option.js'
import type { FormsOptions } from './formsOptions.js'
import type { PostRequest, ReadPost } from './readPost.js'
import type { RelayLog } from './relayLog.js'

/**
 * The argument of `quoteShipping`. `address` is undefined if an update has an option and no address, for example because
 * the page shows only the options. Then read the address from your database, or from the provider's session.
 */
export interface QuoteRequest<S> {
  session: S
  address: SessionUpdate['shippingAddress']
  signal: AbortSignal
}

/** The argument of `save`: an update that passed every check. */
export interface SaveJob<S> {
  /** What `resolveSession` returned. */
  session: S
  /** Whole sections, normalized. */
  update: SessionUpdate
  /** The selected option of those that `quoteShipping` returned. If none is selected, all of them. */
  options?: ShippingOption[]
  /** Created by the browser, new for each attempt. It is sent again only if the outcome of the last attempt is unknown. */
  idempotencyKey: string
  /** Aborts at the deadline, and if the browser disconnects. */
  signal: AbortSignal
}

interface AnyRelayOptions<S, C> {
  /**
   * Returns the session that this visitor may change, from your own cookie or login. `null` or `undefined`: the visitor has none, and
   * the relay answers 401. Do not read the body of the request: the relay reads it.
   */
  resolveSession(request: Request, context: C): S | null | undefined | Promise<S | null | undefined>
  /** The same rules as those of the form. */
  rules?: CheckoutRules
  /**
   * Returns the shipping options for an address, or `[]` if you cannot ship there. Leave it out if the provider offers the options
   * itself. `address` is undefined if an update has an
   * option and no address. Then read the address from your database, or from the provider's session.
   */
  quoteShipping?(request: QuoteRequest<S>): ShippingOption[] | Promise<ShippingOption[]>
  /**
   * Returns the current items of the session. With it, the relay accepts quantities of these items, within their
   * limits. The browser never sends a price. Called before and after an update that changes quantities.
   */
  lineItems?(request: { session: S; signal: AbortSignal }): readonly LineItem[] | Promise<readonly LineItem[]>
  /** Other origins whose pages may call the relay: `https://shop.example`. */
  origins?: string[]
  /** Whether to accept requests without an origin, such as those of programs. Default: false. */
  allowNonBrowser?: boolean
  /** Accepts forms that a browser posts natively, before the page's code is loaded or without JavaScript. */
  forms?: FormsOptions
  /** Receives one entry for each request. Default: errors that you have to correct are written to the console. */
  log?: RelayLog
}

/** The options of a relay that saves to a provider. */
export interface UpstreamRelayOptions<S, C = unknown> extends AnyRelayOptions<S, C> {
  /** The provider and your key, such as `stripeUpstream({ secretKey })`. */
  upstream: Upstream<S>
  /**
   * Called after a save. `answer` is the provider's answer, or a list if the update took several requests. The return
   * value reaches the browser as `session.summary`, as JSON. Nothing else of the answer does, except what `toSession`
   * of the provider reads.
   */
  saved?(result: { session: S; update: SessionUpdate; answer: unknown }): unknown
  /**
   * Stores custom fields in your own database. Required if the provider cannot store them, as with Checkout Page and
   * Topiic. Called after the provider has saved the rest. `''` clears a value. A missing key keeps it.
   */
  saveCustom?(job: { session: S; custom: Record<string, string>; signal: AbortSignal }): void | Promise<void>
  save?: undefined
  provider?: undefined
  timeoutMs?: undefined
}

/** The options of a relay that saves to your own database or service. */
export interface OwnRelayOptions<S, C = unknown> extends AnyRelayOptions<S, C> {
  /**
   * Stores the update. Returns nothing or a `SessionInfo` if everything is saved, otherwise a `SessionUpdateResult`. If it throws, the
   * outcome is unknown. Without `quoteShipping`, the relay does not check the selected shipping option: check it here.
   */
  save(job: SaveJob<S>): SessionInfo | SessionUpdateResult | void | Promise<SessionInfo | SessionUpdateResult | void>
  /** Decides which sections and fields are accepted, as in the form. Default: all. */
  provider?: Provider
  /** The deadline in milliseconds, from request to answer. The browser waits for 20 000. Default: 15 000. */
  timeoutMs?: number
  upstream?: undefined
  saved?: undefined
  saveCustom?: undefined
}

/**
 * The options of `createRelay`: either `upstream` or `save`. `S` is the session, `C` the context that you pass to the
 * relay with the request. Write `resolveSession` before `save`: TypeScript infers `S` from it.
 */
export type RelayOptions<S, C = unknown> = UpstreamRelayOptions<S, C> | OwnRelayOptions<S, C>

/** Returns the provider whose fields the relay accepts; undefined for all fields. */
export const providerOf = <S, C>({ upstream, provider }: RelayOptions<S, C>): Provider | undefined =>
  upstream?.provider ?? provider

/** A relay. Runs on any runtime with `Request` and `Response`. Never rejects. */
export interface Relay<C = unknown> {
  (request: Request, context?: C): Promise<Response>
  /** Returns what a page shows again after a post of the browser itself, with the `secret` of `forms`. See `readPost`. */
  readPost(request: PostRequest): Promise<ReadPost | undefined>
}
