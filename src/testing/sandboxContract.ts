import type { Upstream, UpstreamOptions } from '../providers/upstream.js'

/** What is wrong at one place of a request body. `path` is in the provider's own names. */
export interface Fault {
  path: readonly PropertyKey[]
  kind: 'missing' | 'unknown' | 'empty' | 'invalid'
  message: string
  value: unknown
}

/** One documented endpoint as its sandbox plays it: how it reads a request, what it stores, and how it words errors. */
export interface SandboxContract {
  /** The provider's upstream, with credentials that the sandbox takes. */
  upstream(options: UpstreamOptions): Upstream<unknown>
  /** A session of the sandbox. */
  readonly session: unknown
  readonly method: 'PUT' | 'POST' | 'PATCH'
  readonly path: RegExp
  readonly contentType: string
  /** Any credentials of the documented form will do, but for those with "wrong" in them. */
  isAuthorized(authorization: string, body: object): boolean
  /** The body as the mirror reads it. Throws when it is malformed. */
  parse(text: string): unknown
  /** The session that a request changes. */
  sessionId(path: string, body: object): string
  /** What is stored after a valid body. */
  store(before: object, body: object): object
  /** The documented answer to a save; absent: 204 without a body. */
  answer?(id: string, stored: object): object
  /** The documented body of an error. */
  error(status: number, message: string, faults: readonly Fault[]): object
  /** The error body for an `Idempotency-Key` that came before with another body; absent: the header is not read. */
  keyReused?(): object
}
