import type { SessionIssue } from '../sections/issue.js'
import type { SessionUpdate } from '../sections/schema.js'
import type { ShippingOption } from '../sections/shipping-options/option.js'
import type { FailureReason } from './result.js'

/** A request without host and credentials. `path` starts with a slash and is encoded. */
export interface WireRequest {
  /** The host, where the session names it; a `baseUrl` of the host's options goes first. */
  readonly baseUrl?: string
  readonly method: 'PUT' | 'POST' | 'PATCH'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What came back: the body as text, whatever its type says. */
export interface WireAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** A failure. `detail` is for the host's log and holds no value of a person. */
export interface WireFailure {
  status: 'failed'
  reason: FailureReason
  retryable: boolean
  retryAfterMs?: number
  detail?: string
  /** The request may have been carried out, or still be. */
  unknown?: true
}

/** What an answer means. `answer` is the parsed body. */
export type WireResult =
  | { status: 'saved'; answer?: unknown; warnings?: SessionIssue[] }
  | { status: 'rejected'; issues: SessionIssue[] }
  | WireFailure

/** What the merchant's server adds to an update: the options to offer. `[]` clears them, absent leaves them alone. */
export interface BodyContext {
  readonly shippingOptions?: readonly ShippingOption[]
}

/** A provider's request making and answer reading: pure, free of environment and of secrets. */
export interface Wire<Session, Body = unknown> {
  /** Where the documented host is; `''` when the document names none. */
  readonly baseUrl: string
  /** An update in the provider's words; `{}` when it holds nothing to store, and then there is nothing to send. */
  toBody(update: SessionUpdate, context?: BodyContext): Promise<Body>
  /** The request for a body. Throws `InvalidSessionError` for an id that must not enter a path. */
  request(session: Session, body: Body): WireRequest
  /** What the answer means for the form. Never throws. */
  read(answer: WireAnswer): WireResult
}
