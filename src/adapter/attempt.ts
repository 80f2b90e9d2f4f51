import type { FailureReason, SessionUpdateResult } from '../providers/result.js'
import { withDeadline } from '../providers/withDeadline.js'
import { UnknownOutcome } from './UnknownOutcome.js'

/** How a save is repeated that failed for a reason that passes, always with the same body and the same key. */
export interface RetryOptions {
  /** How often it is tried in all: 3 unless given, 1 to never repeat. */
  attempts?: number
}

export interface AttemptOptions {
  /** The deadline of each attempt, headers and body. */
  timeoutMs: number
  retry?: RetryOptions | undefined
  /** The longest first pause in milliseconds: 500 unless given. Each further one is twice as long. */
  pauseMs?: number
}

export interface Attempt {
  /** What is sent, as text: the same text is the same intent. */
  body: string
  signal: AbortSignal
  /** Sends it once. Rejects when nobody knows whether it arrived, with an `UnknownOutcome` if somebody answered. */
  send(signal: AbortSignal): Promise<SessionUpdateResult>
}

// A shopper does not wait longer in silence: then the failure is told, with the wait.
const longestWait = 5_000
// What left just before its deadline has a twentieth of it to land.
const landing = 1.05
const passing: readonly FailureReason[] = ['unavailable', 'rate-limited', 'conflict', 'ended']

/**
 * Makes the one place through which an adapter sends. A save is tried until it ends in something that does not pass by
 * itself, with growing, jittered pauses. Repeating is safe: a body says what values are to be, so the same body again
 * changes nothing. A body whose fate is unknown (cut, no answer) may still land until its deadline, also when a repetition
 * of it came through, so a newer one waits until then. Never rejects.
 */
export function createAttempts({ timeoutMs, retry: { attempts = 3 } = {}, pauseMs = 500 }: AttemptOptions) {
  let unknown: { body: string; until: number } | undefined

  async function once({ body, signal, send }: Attempt): Promise<SessionUpdateResult> {
    if (isOffline()) return failed('offline')
    const until = performance.now() + timeoutMs * landing
    try {
      return await withDeadline(timeoutMs, signal, send)
    } catch (error) {
      unknown = { body, until }
      if (error instanceof UnknownOutcome) return error.result
      if (error instanceof DOMException && error.name === 'TimeoutError') return failed('timeout')
      return failed(isOffline() ? 'offline' : 'unavailable')
    }
  }

  return async (attempt: Attempt): Promise<SessionUpdateResult> => {
    const { signal } = attempt
    if (unknown && unknown.body !== attempt.body) await pause(unknown.until - performance.now(), signal)
    for (let tried = 1; ; tried += 1) {
      const result = await once(attempt)
      const wait = pauseAfter(result, tried, pauseMs)
      if (tried >= attempts || wait > longestWait || signal.aborted) return withoutDoubt(result)
      await pause(wait, signal)
      if (signal.aborted) return result
    }
  }
}

/** A failure that nothing told us more about; what passes by itself is retryable. */
export function failed(reason: FailureReason, retryAfterMs?: number): SessionUpdateResult {
  const retryable = reason !== 'ended' && reason !== 'misconfigured'
  return { status: 'failed', saved: [], reason, retryable, ...(retryAfterMs !== undefined && { retryAfterMs }) }
}

const isOffline = () => globalThis.navigator?.onLine === false

/** Milliseconds to wait before the next attempt; `Infinity` for none. */
function pauseAfter(result: SessionUpdateResult, tried: number, pauseMs: number): number {
  if (result.status !== 'failed' || !result.retryable || !passing.includes(result.reason)) return Infinity
  // An end that may be a rate limit in disguise is looked at once more.
  if (result.reason === 'ended' && tried > 1) return Infinity
  const backOff = pauseMs * 2 ** (tried - 1) * (0.5 + Math.random() / 2)
  return Math.max(result.retryAfterMs ?? 0, backOff)
}

/** An end that was looked at twice is one. */
function withoutDoubt(result: SessionUpdateResult): SessionUpdateResult {
  return result.status === 'failed' && result.reason === 'ended' ? { ...result, retryable: false } : result
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, Math.max(0, ms))
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
