import type { FailureReason, SessionUpdateResult } from '../providers/result.js'
import { withDeadline } from '../providers/withDeadline.js'
import { failed, failedBy, isOffline } from './failed.js'
import { idempotencyKey } from './idempotencyKey.js'
import { UnknownOutcome } from './UnknownOutcome.js'

/** How a save is repeated that failed for a reason that passes, always with the same body. */
export interface RetryOptions {
  /** The number of attempts. 1 never retries. Default: 3. */
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
  /** The idempotency key of the first try. */
  key: string
  /** Sends it once. Rejects when nobody knows whether it arrived, with an `UnknownOutcome` if somebody answered. */
  send(signal: AbortSignal, key: string): Promise<SessionUpdateResult>
}

// A shopper does not wait longer in silence: then the failure is told, with the wait.
const longestWait = 5_000
const tries = 3
// What left just before its deadline has a twentieth of it to land.
const landing = 1.05
const passing: readonly FailureReason[] = ['unavailable', 'rate-limited', 'conflict', 'ended']

/** The longest that an update may take, all its tries together. */
export const longestMs = ({ timeoutMs, retry }: AttemptOptions): number =>
  timeoutMs * landing + Math.ceil(Math.max(1, retry?.attempts ?? tries) || 1) * (timeoutMs + longestWait)

/**
 * Makes the one place through which an adapter sends. A save is tried until it ends in something that does not pass by
 * itself, with growing, jittered pauses. Repeating is safe: a body says what values are to be, so the same body again
 * changes nothing. A body whose fate is unknown (cut, no answer) may still land until its deadline, also when a repetition
 * of it came through, so a newer one waits until then. It keeps its key, so that it has one effect; after an answer the next
 * try has a new key, because a provider may keep a failure under the old one and give it again. Never rejects.
 */
export function createAttempts({ timeoutMs, retry, pauseMs = 500 }: AttemptOptions) {
  const attempts = retry?.attempts ?? tries
  let unknown: { body: string; until: number } | undefined

  return async (attempt: Attempt): Promise<SessionUpdateResult> => {
    const { signal, body, send } = attempt
    let { key } = attempt

    async function once(): Promise<SessionUpdateResult> {
      if (signal.aborted) return failed('timeout')
      if (isOffline()) return failed('offline')
      const until = performance.now() + timeoutMs * landing
      try {
        const result = await withDeadline(timeoutMs, signal, (within) => send(within, key))
        key = idempotencyKey()
        return result
      } catch (error) {
        if (!(error instanceof UnknownOutcome) || error.isUnderWay) unknown = { body, until }
        return error instanceof UnknownOutcome ? error.result : failedBy(error)
      }
    }

    if (unknown && unknown.body !== body) await pause(unknown.until - performance.now(), signal)
    for (let tried = 1; ; tried += 1) {
      const result = await once()
      const wait = pauseAfter(result, tried, pauseMs)
      if (!(tried < attempts) || wait > longestWait || signal.aborted) return withoutDoubt(result)
      await pause(wait, signal)
      if (signal.aborted) return result
    }
  }
}

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
