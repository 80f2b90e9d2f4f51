import type * as z from 'zod/mini'

import type { Upstream, UpstreamOptions } from '../providers/upstream.js'
import type { WireRequest } from '../providers/wire.js'

/** What is wrong at one place of a request body. `path` is in the provider's own names. */
export interface Fault {
  path: readonly PropertyKey[]
  kind: 'missing' | 'unknown' | 'empty' | 'invalid'
  message: string
  value: unknown
}

/** One request that a sandbox answers. GET reads what is stored. */
export interface SandboxEndpoint {
  readonly method: WireRequest['method']
  /** The whole path: `/^\/carts\/\w+$/`. */
  readonly path: RegExp
  /** Checks the body. Default for the contract's own endpoint: the mirror of its upstream. */
  readonly mirror?: z.ZodMiniType
  /** The session that a request changes. Default: the last part of the path. */
  sessionId?(path: string, body: object): string
  /** What is stored after a valid body. Default: the body is merged into what was stored. */
  store?(before: object, body: object): object
  /** The documented answer to a save; absent: 204 without a body. A GET without it answers what is stored. */
  answer?(id: string, stored: object): object
}

/**
 * A provider as its sandbox plays it: how it reads requests, what it stores, and how it words errors. Example:
 * `{ upstream: acmeUpstream, session: 'cart1', method: 'PUT', path: /^\/carts\/\w+$/ }`.
 */
export interface SandboxContract extends SandboxEndpoint {
  /** The provider's upstream, with credentials that the sandbox takes. */
  upstream(options: UpstreamOptions): Upstream<unknown>
  /** A session of the sandbox. */
  readonly session: unknown
  /** The other requests of an update, where it takes several. */
  readonly endpoints?: readonly SandboxEndpoint[]
  /** Default: `application/json`. */
  readonly contentType?: string
  /** Whether credentials will do. Default: those without "wrong" in them. */
  isAuthorized?(authorization: string, body: object): boolean
  /** The body as the mirror reads it. Throws when it is malformed. Default: JSON. */
  parse?(text: string): unknown
  /** The documented body of an error. Default: a problem of RFC 9457 with `errors`, each with `path` and `message`. */
  error?(status: number, message: string, faults: readonly Fault[]): object
  /** The error body for an `Idempotency-Key` that came before with another body; absent: the header is not read. */
  keyReused?(): object
}
