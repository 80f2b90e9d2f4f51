import type { SessionIssue } from '../sections/issue.js'
import type { LineItem } from '../sections/line-items/lineItem.js'
import type { SectionId, SessionUpdate } from '../sections/schema.js'
import type { ShippingOption } from '../sections/shipping-options/option.js'
import type { FailureReason } from './result.js'

/** A request without host and credentials. `path` starts with a slash and is encoded. */
export interface WireRequest {
  /** The host, if the session names it. The `baseUrl` of your options takes precedence. */
  readonly baseUrl?: string
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** Absent for a request without a body, such as GET. */
  readonly body?: string
}

/** One request of an update that needs several. */
export interface WireStep extends WireRequest {
  /** The sections that are stored after this request. A section that several steps name is stored after the last of them. */
  readonly sections?: readonly SectionId[]
}

/** An HTTP answer with the body as text. */
export interface WireAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** A failure. `detail` is for your server log and contains no personal data. */
export interface WireFailure {
  status: 'failed'
  reason: FailureReason
  retryable: boolean
  retryAfterMs?: number
  detail?: string
  /** The request may have been processed, or still be in progress. */
  unknown?: true
}

/**
 * The outcome of a request. `answer` is the parsed body. A `saved` result may have `warnings` and `issues`. Issues are
 * what the provider still needs: the form displays them as errors, and the checkout is not complete.
 */
export type WireResult =
  | { status: 'saved'; answer?: unknown; warnings?: SessionIssue[]; issues?: SessionIssue[] }
  | { status: 'rejected'; issues: SessionIssue[] }
  | WireFailure

/** The data that your server adds to an update. */
export interface BodyContext {
  /** The options to offer. `[]` clears them. If absent, they stay unchanged. */
  readonly shippingOptions?: readonly ShippingOption[]
  /** The items of the session, if the update changes their quantities. */
  readonly lineItems?: readonly LineItem[]
}

/** Makes a provider's requests and reads its answers. Pure functions, without environment access or secrets. */
export interface Wire<Session, Body = unknown> {
  /** The provider's host; `''` if its API documents none. */
  readonly baseUrl: string
  /** Makes the request body of an update. Returns `{}` if there is nothing to store; then nothing is sent. */
  toBody(update: SessionUpdate, context?: BodyContext): Promise<Body>
  /**
   * Returns the request that reads the stored values which a full replacement must repeat; undefined if this body needs
   * none. It is sent before `requests`. Throws `InvalidSessionError`.
   */
  before?(session: Session, body: Body): WireRequest | undefined
  /**
   * Returns the request for a body, or several that are sent in order. If a step fails, the update ends: the sections
   * of earlier steps are saved, the others are not. `before` is the `answer` of the preceding read. Throws
   * `InvalidSessionError` for a session ID that must not enter a URL.
   */
  requests(session: Session, body: Body, before?: unknown): WireRequest | readonly WireStep[]
  /** Returns the outcome of a request. Never throws. */
  read(answer: WireAnswer, request: WireRequest): WireResult
}
