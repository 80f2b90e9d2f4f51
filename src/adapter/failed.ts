import { isTemporary } from '../providers/failureReasons.js'
import type { FailureReason, SessionUpdateResult } from '../providers/result.js'

/** Makes a failed result. Temporary failures are retryable. */
export function failed(reason: FailureReason, retryAfterMs?: number): SessionUpdateResult & { status: 'failed' } {
  const retryable = isTemporary(reason)
  const wait = retryable && retryAfterMs !== undefined && { retryAfterMs }
  return { status: 'failed', saved: [], reason, retryable, ...wait }
}

/** Converts an error to a failed result. The outcome of the update is unknown. */
export function failedBy(error: unknown): SessionUpdateResult {
  if (error instanceof DOMException && error.name === 'TimeoutError') return failed('timeout')
  return failed(isOffline() ? 'offline' : 'unavailable')
}

export const isOffline = (): boolean => globalThis.navigator?.onLine === false
