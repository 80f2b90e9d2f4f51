import { isPassing } from '../providers/failureReasons.js'
import type { FailureReason, SessionUpdateResult } from '../providers/result.js'

/** A failure that nothing told us more about; what passes by itself is retryable. */
export function failed(reason: FailureReason, retryAfterMs?: number): SessionUpdateResult & { status: 'failed' } {
  const retryable = isPassing(reason)
  const wait = retryable && retryAfterMs !== undefined && { retryAfterMs }
  return { status: 'failed', saved: [], reason, retryable, ...wait }
}

/** What an update comes to that ended in an error: nobody knows whether it was saved. */
export function failedBy(error: unknown): SessionUpdateResult {
  if (error instanceof DOMException && error.name === 'TimeoutError') return failed('timeout')
  return failed(isOffline() ? 'offline' : 'unavailable')
}

export const isOffline = (): boolean => globalThis.navigator?.onLine === false
