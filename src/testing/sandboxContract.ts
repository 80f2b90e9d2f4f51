import type * as z from 'zod/mini'

import type { Upstream, UpstreamOptions } from '../providers/upstream.js'
import type { WireRequest } from '../providers/wire.js'

/** A fault at one place of a request body. `path` is in the provider's names. */
export interface Fault {
  path: readonly PropertyKey[]
  kind: 'missing' | 'unknown' | 'empty' | 'invalid'
  message: string
  value: unknown
}

/** One endpoint of a sandbox. `GET` returns what is stored. */
export interface SandboxEndpoint {
  /** The HTTP method. `GET` returns what is stored. */
  readonly method: WireRequest['method']
  /** The whole path: `/^\/carts\/\w+$/`. */
  readonly path: RegExp
  /** The schema of the body. Default: the mirror of the upstream, for the first endpoint. */
  readonly mirror?: z.ZodMiniType
  /** Returns the session that a request changes. Default: the last part of the path. */
  sessionId?(path: string, body: object): string
  /** Returns the faults of a valid body that depend on what is stored. Default: none. */
  check?(before: object, body: object): readonly Fault[]
  /** Returns what is stored after a valid body. Default: the body, merged into what was stored. */
  store?(before: object, body: object): object
  /** Returns the answer to a request. Default: 204 without a body; for `GET`, what is stored. */
  answer?(id: string, stored: object): object
}

/**
 * Describes how a sandbox simulates a provider: how it reads requests, what it stores, and what its errors look like.
 * Example: `{ upstream: acmeUpstream, session: 'cart1', method: 'PUT', path: /^\/carts\/\w+$/ }`.
 */
export interface SandboxContract extends SandboxEndpoint {
  /** Makes the provider's upstream, with credentials that the sandbox accepts. */
  upstream(options: UpstreamOptions): Upstream<unknown>
  /** A session of the sandbox. */
  readonly session: unknown
  /** The other requests of an update, if it takes several. */
  readonly endpoints?: readonly SandboxEndpoint[]
  /** The content type of requests. Default: `application/json`. */
  readonly contentType?: string
  /** Whether credentials are accepted. Default: those without "wrong" in them. */
  isAuthorized?(authorization: string, body: object): boolean
  /** Parses a body for the mirror. Throws if it is malformed. Default: `JSON.parse`. */
  parse?(text: string): unknown
  /** Returns the body of an error. Default: a problem of RFC 9457 with `errors`, each with `path` and `message`. */
  error?(status: number, message: string, faults: readonly Fault[]): object
  /** Returns the error body for an `Idempotency-Key` that was sent before with another body. Without it, the header is not read. */
  keyReused?(): object
}
