import type * as z from 'zod/mini'

import type { Provider } from './provider.js'
import type { Wire } from './wire.js'

/** The options of every upstream. */
export interface UpstreamOptions {
  /** Another host. Default: the provider's documented host. */
  baseUrl?: string
  /** A `fetch` of your own, such as that of a sandbox. */
  fetch?: typeof fetch
  /** The deadline of a call in milliseconds. Default: 15 000. */
  timeoutMs?: number
}

/**
 * The server half of a provider: wire, URL, credentials, deadline, and the mirror that checks the host's own bodies and quotes. Without a
 * mirror they are sent as they are.
 */
export interface Upstream<Session, Body = unknown> extends UpstreamOptions {
  readonly provider: Provider
  readonly wire: Wire<Session, Body>
  readonly mirror?: z.ZodMiniType<Body>
  /** Checks the merchant's own bodies in its place: it also refuses lists that the wire's encoding would leave out. */
  readonly strictMirror?: z.ZodMiniType<Body>
  /** The headers that authenticate a request. Throws, naming the option, when a credential is missing. */
  credentials(): Record<string, string>
  /** The provider reads an `Idempotency-Key` header. */
  readonly idempotent?: true
}
