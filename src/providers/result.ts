import type { SessionIssue } from '../sections/issue.js'
import type { LineItem } from '../sections/line-items/lineItem.js'
import type { SectionId } from '../sections/schema.js'
import type { ShippingOption } from '../sections/shipping-options/option.js'

/** What an answer says about the session. `summary` is anything that the merchant's server wants to show. */
export interface SessionInfo {
  /** The shipping options to offer. */
  shippingOptions?: ShippingOption[]
  /**
   * What the order costs, line by line. `amount` is in minor units, negative for a discount. `currency` is an ISO 4217 code in lower
   * case. `label` is your own text for the line.
   */
  totals?: readonly {
    id: 'subtotal' | 'discount' | 'shipping' | 'tax' | 'total' | (string & {})
    label?: string
    amount: number
    currency: string
  }[]
  /** What the shopper buys now. */
  lineItems?: readonly LineItem[]
  /** Warnings to show at their fields. They never block. */
  warnings?: SessionIssue[]
  /**
   * What is still missing although everything was saved. The form shows the issues as errors at their fields. The checkout is complete
   * only after a later answer has `[]`.
   */
  issues?: SessionIssue[]
  /** Anything that your server wants to show. From a relay, it is what `saved` returned. */
  summary?: unknown
}

/**
 * Why a save did not happen. `misconfigured` and `unauthorized` are the host's to mend, `ended` is final, the others
 * may go well later. `unauthorized` tells the shopper to reload the page; only your own server or adapter answers it.
 */
export type FailureReason =
  'offline' | 'timeout' | 'unavailable' | 'rate-limited' | 'conflict' | 'unauthorized' | 'ended' | 'misconfigured'

interface Ending {
  /** The sections that are stored, even if others are not. */
  saved: SectionId[]
  /** What the answer says about the session. */
  session?: SessionInfo
}

/** Everything that was sent is stored. */
export interface SavedResult extends Ending {
  /** How the update ended. */
  status: 'saved'
}

/** The shopper has something to correct. */
export interface RejectedResult extends Ending {
  /** How the update ended. */
  status: 'rejected'
  /** What the shopper has to correct. */
  issues: SessionIssue[]
}

/** Only the sections in `saved` are stored, for a reason that the shopper cannot correct. */
export interface FailedResult extends Ending {
  /** How the update ended. */
  status: 'failed'
  /** Why nothing more was stored. */
  reason: FailureReason
  /** Whether the same update may succeed later. */
  retryable: boolean
  /** How long to wait before that, in milliseconds. */
  retryAfterMs?: number
}

/** How an update ended. The shopper can correct what is `rejected`, but not what is `failed`. */
export type SessionUpdateResult = SavedResult | RejectedResult | FailedResult
