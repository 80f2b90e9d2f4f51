import type * as z from 'zod/mini'

import type { Provider } from './provider.js'
import type { Wire } from './wire.js'

/** The options of every upstream. */
export interface UpstreamOptions {
  /** A different host. Default: the provider's documented host. */
  baseUrl?: string
  /** A custom `fetch`, such as that of a sandbox. */
  fetch?: typeof fetch
  /** The deadline of a call in milliseconds. Default: 15 000. */
  timeoutMs?: number
}

/**
 * The server side of a provider: wire, URL, credentials, deadline, and the mirror that validates your own bodies and
 * quotes. Without a mirror they are sent unchanged.
 */
export interface Upstream<Session, Body = unknown> extends UpstreamOptions {
  /** The provider. */
  readonly provider: Provider
  /** How requests are made and answers are read. */
  readonly wire: Wire<Session, Body>
  /** The schema of the request body. Without one, your own bodies and quotes are sent unchanged. */
  readonly mirror?: z.ZodMiniType<Body>
  /**
   * The schema of your own bodies, if it is stricter: it also rejects lists that the encoding would leave out. Default:
   * `mirror`.
   */
  readonly strictMirror?: z.ZodMiniType<Body>
  /** Returns the headers that authenticate a request. Throws an error that names the option if a credential is missing. */
  credentials(): Record<string, string>
  /** Whether the provider reads an `Idempotency-Key` header. */
  readonly idempotent?: true
}
