import type { SessionIssue } from '../sections/issue.js'
import type { LineItem } from '../sections/line-items/lineItem.js'
import type { SectionId, SessionUpdate } from '../sections/schema.js'
import type { ShippingOption } from '../sections/shipping-options/option.js'
import type { FailureReason } from './result.js'

/** A request without host and credentials. `path` starts with a slash and is encoded. */
export interface WireRequest {
  /** The host, where the session names it; a `baseUrl` of the host's options goes first. */
  readonly baseUrl?: string
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** Absent for a request without a body, such as GET. */
  readonly body?: string
}

/** One of the requests that an update takes, where it takes several. */
export interface WireStep extends WireRequest {
  /** The sections that are stored after this request. A section that several steps name is stored after the last of them. */
  readonly sections?: readonly SectionId[]
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

/**
 * What an answer means. `answer` is the parsed body. A `saved` one may have `warnings`, and `issues`: what the provider still
 * needs. The form shows the issues as errors at their fields, and the checkout is not complete.
 */
export type WireResult =
  | { status: 'saved'; answer?: unknown; warnings?: SessionIssue[]; issues?: SessionIssue[] }
  | { status: 'rejected'; issues: SessionIssue[] }
  | WireFailure

/** What the merchant's server adds to an update. */
export interface BodyContext {
  /** The options to offer. `[]` clears them, absent leaves them alone. */
  readonly shippingOptions?: readonly ShippingOption[]
  /** The items of the session, if the update changes their quantities. */
  readonly lineItems?: readonly LineItem[]
}

/** A provider's request making and answer reading: pure, free of environment and of secrets. */
export interface Wire<Session, Body = unknown> {
  /** The provider's host. `''` if its API documents none. */
  readonly baseUrl: string
  /** Makes the request body of an update. Returns `{}` if the update holds nothing to store; then nothing is sent. */
  toBody(update: SessionUpdate, context?: BodyContext): Promise<Body>
  /**
   * Returns the request that reads what a full replacement has to keep, or undefined if this body needs none. It runs before
   * `requests`. Throws `InvalidSessionError`.
   */
  before?(session: Session, body: Body): WireRequest | undefined
  /**
   * Returns the request for a body, or several that run in order. A step that fails ends the update: the sections of earlier steps are
   * saved, the others are not. `before` is the `answer` that `read` returned for the first read. Throws `InvalidSessionError` for a
   * session ID that must not enter a URL.
   */
  requests(session: Session, body: Body, before?: unknown): WireRequest | readonly WireStep[]
  /** Returns what the answer to a request means. Never throws. */
  read(answer: WireAnswer, request: WireRequest): WireResult
}
