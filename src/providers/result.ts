import type { SessionIssue } from '../sections/issue.js'
import type { LineItem } from '../sections/line-items/lineItem.js'
import type { SectionId } from '../sections/schema.js'
import type { ShippingOption } from '../sections/shipping-options/option.js'

/** The parts of an answer about the session. `summary` is any data that your server wants to display. */
export interface SessionInfo {
  /** The shipping options to offer. */
  shippingOptions?: ShippingOption[]
  /**
   * The totals of the order, line by line. `amount` is in minor units, negative for a discount. `currency` is an ISO
   * 4217 code in lower case. `label` is your own text for the line.
   */
  totals?: readonly {
    id: 'subtotal' | 'discount' | 'shipping' | 'tax' | 'total' | (string & {})
    label?: string
    amount: number
    currency: string
  }[]
  /** The line items of the order. */
  lineItems?: readonly LineItem[]
  /** Warnings to display at their fields. They never block a save. */
  warnings?: SessionIssue[]
  /**
   * Issues that remain although everything was saved. The form displays them as errors at their fields. The checkout is
   * complete only after a later answer with `[]`.
   */
  issues?: SessionIssue[]
  /** Any data that your server wants to display. From a relay, it is the return value of `saved`. */
  summary?: unknown
}

/**
 * The reason why nothing was saved. You must fix `misconfigured` and `unauthorized`. `ended` is final. The others are
 * temporary. For `unauthorized`, the shopper is asked to reload the page; only your own server or adapter reports it.
 */
export type FailureReason =
  'offline' | 'timeout' | 'unavailable' | 'rate-limited' | 'conflict' | 'unauthorized' | 'ended' | 'misconfigured'

interface Ending {
  /** The sections that are stored, even if others are not. */
  saved: SectionId[]
  /** What the answer says about the session. */
  session?: SessionInfo
}

/** The result of an update that is completely stored. */
export interface SavedResult extends Ending {
  /** How the update ended. */
  status: 'saved'
}

/** The result of an update that the shopper has to correct. */
export interface RejectedResult extends Ending {
  /** How the update ended. */
  status: 'rejected'
  /** The issues to correct. */
  issues: SessionIssue[]
}

/**
 * The result of an update that failed for a reason that the shopper cannot correct. Only the sections in `saved` are
 * stored.
 */
export interface FailedResult extends Ending {
  /** How the update ended. */
  status: 'failed'
  /** Why the rest was not stored. */
  reason: FailureReason
  /** Whether the same update may succeed later. */
  retryable: boolean
  /** How long to wait before that, in milliseconds. */
  retryAfterMs?: number
}

/** How an update ended. The shopper can correct what is `rejected`, but not what is `failed`. */
export type SessionUpdateResult = SavedResult | RejectedResult | FailedResult
