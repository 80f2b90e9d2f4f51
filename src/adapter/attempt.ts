import type { FailureReason, SessionUpdateResult } from '../providers/result.js'
import { withDeadline } from '../providers/withDeadline.js'

/** How a save is repeated that failed for a reason that passes, always with the same idempotency key. */
export interface RetryOptions {
  /** How often it is tried in all: 3 unless given, 1 to never repeat. */
  attempts?: number
}

export interface AttemptOptions {
  signal: AbortSignal
  /** The deadline of each attempt, headers and body. */
  timeoutMs: number
  retry?: RetryOptions | undefined
}

// A shopper does not wait longer in silence: then the failure is told, with the wait.
const longestWait = 5_000

/**
 * Tries a save until it ends in something else than `unavailable` or `rate-limited`, with growing, jittered pauses. A
 * deadline that passed is not tried again: the write may still land. Never rejects.
 */
export async function attempt(
  save: (signal: AbortSignal) => Promise<SessionUpdateResult>,
  { signal, timeoutMs, retry: { attempts = 3 } = {} }: AttemptOptions,
): Promise<SessionUpdateResult> {
  for (let tried = 1; ; tried += 1) {
    const result = await once(save, signal, timeoutMs)
    const wait = pauseAfter(result, tried)
    if (tried >= attempts || wait > longestWait || signal.aborted) return result
    await pause(wait, signal)
    if (signal.aborted) return result
  }
}

/** A failure that nothing told us more about; what passes by itself is retryable. */
export function failed(reason: FailureReason, retryAfterMs?: number): SessionUpdateResult {
  const retryable = reason !== 'ended' && reason !== 'misconfigured'
  return { status: 'failed', saved: [], reason, retryable, ...(retryAfterMs !== undefined && { retryAfterMs }) }
}

async function once(
  save: (signal: AbortSignal) => Promise<SessionUpdateResult>,
  signal: AbortSignal,
  timeoutMs: number,
): Promise<SessionUpdateResult> {
  if (isOffline()) return failed('offline')
  try {
    return await withDeadline(timeoutMs, signal, save)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') return failed('timeout')
    return failed(isOffline() ? 'offline' : 'unavailable')
  }
}

const isOffline = () => globalThis.navigator?.onLine === false

/** Milliseconds to wait before the next attempt; `Infinity` for none. */
function pauseAfter(result: SessionUpdateResult, tried: number): number {
  if (result.status !== 'failed' || !result.retryable) return Infinity
  if (result.reason !== 'unavailable' && result.reason !== 'rate-limited') return Infinity
  const backOff = 250 * 2 ** tried * (0.5 + Math.random() / 2)
  return Math.max(result.retryAfterMs ?? 0, backOff)
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
