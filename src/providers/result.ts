import type { SessionIssue } from '../sections/issue.js'
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

interface Ending {
  /** The sections that are stored, whatever became of the others. */
  saved: SectionId[]
  session?: SessionInfo
}

/** Everything that was sent is stored. */
export interface SavedResult extends Ending {
  status: 'saved'
}

/** The shopper has something to correct. */
export interface RejectedResult extends Ending {
  status: 'rejected'
  issues: SessionIssue[]
}

/** Nothing more was stored than `saved`, for a reason that the shopper cannot correct. `retryAfterMs`: milliseconds to wait. */
export interface FailedResult extends Ending {
  status: 'failed'
  reason: FailureReason
  retryable: boolean
  retryAfterMs?: number
}

/** What became of an update. A failure is a value: `rejected` can be mended by the shopper, `failed` cannot. */
export type SessionUpdateResult = SavedResult | RejectedResult | FailedResult
