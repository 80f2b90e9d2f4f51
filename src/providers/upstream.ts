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
  /** The provider. */
  readonly provider: Provider
  /** How requests are made and answers are read. */
  readonly wire: Wire<Session, Body>
  /** The schema of the request body. Without one, your own bodies and quotes are sent as they are. */
  readonly mirror?: z.ZodMiniType<Body>
  /** The schema of your own bodies, if it differs: it also refuses lists that the encoding would leave out. Default: `mirror`. */
  readonly strictMirror?: z.ZodMiniType<Body>
  /** Returns the headers that authenticate a request. Throws an error that names the option if a credential is missing. */
  credentials(): Record<string, string>
  /** The provider reads an `Idempotency-Key` header. */
  readonly idempotent?: true
}
