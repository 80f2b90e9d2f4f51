import type { SessionIssue } from '../schema/issue.js'
import type { SectionId } from '../sections/schema.js'
import type { ShippingOption } from '../sections/shipping-options/option.js'

/** What an answer told about the session; `summary` is whatever the merchant's `saved` hook gave. */
export interface SessionInfo {
  shippingOptions?: ShippingOption[]
  warnings?: SessionIssue[]
  summary?: unknown
}

/**
 * Why a save did not happen. `misconfigured` and `unauthorized` are the host's to mend, `ended` is final, the others
 * may go well later. `unauthorized`, to which the shopper is told to reload, is answered by adapters of the host alone.
 */
export type FailureReason =
  'offline' | 'timeout' | 'unavailable' | 'rate-limited' | 'conflict' | 'unauthorized' | 'ended' | 'misconfigured'

/** What became of an update. A failure is a value: `rejected` can be mended by the shopper, `failed` cannot. */
export type SessionUpdateResult = { saved: SectionId[]; session?: SessionInfo } & (
  | { status: 'saved' }
  | { status: 'rejected'; issues: SessionIssue[] }
  | { status: 'failed'; reason: FailureReason; retryable: boolean; retryAfterMs?: number }
)
