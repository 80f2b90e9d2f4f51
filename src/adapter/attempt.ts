import type { FailureReason, SessionUpdateResult } from '../providers/result.js'
import { withDeadline } from '../providers/withDeadline.js'
import { failed, failedBy, isOffline } from './failed.js'
import { idempotencyKey } from './idempotencyKey.js'
import { UnknownOutcome } from './UnknownOutcome.js'

/** How often a save is retried after a temporary failure. Each attempt sends the same body. */
export interface RetryOptions {
  /** The number of attempts. 1 never retries. Default: 3. */
  attempts?: number
}

export interface AttemptOptions {
  /** The deadline of each attempt, headers and body. */
  timeoutMs: number
  retry?: RetryOptions | undefined
  /** The maximum pause before the first retry, in milliseconds. Default: 500. Each further pause is twice as long. */
  pauseMs?: number
}

export interface Attempt {
  /** The request body. Equal bodies have the same intent. */
  body: string
  signal: AbortSignal
  /** The idempotency key of the first attempt. */
  key: string
  /**
   * Sends the body once. Rejects if it is unknown whether it arrived, with an `UnknownOutcome` if there was an answer.
   */
  send(signal: AbortSignal, key: string): Promise<SessionUpdateResult>
}

// The longest pause between attempts. If the server asks for more, the failure is shown together with the wait.
const longestWait = 5_000
const defaultAttempts = 3
// A request that was sent just before its deadline may arrive up to 5% later.
const landing = 1.05
const retryableReasons: readonly FailureReason[] = ['unavailable', 'rate-limited', 'conflict', 'ended']

/** The maximum duration of an update, all attempts together. */
export const longestMs = ({ timeoutMs, retry }: AttemptOptions): number =>
  timeoutMs * landing + Math.ceil(Math.max(1, retry?.attempts ?? defaultAttempts) || 1) * (timeoutMs + longestWait)

/**
 * Creates the function that sends the updates of one adapter. A save is retried after temporary failures, with growing,
 * jittered pauses. Repeating is safe, because a body holds the values themselves: sending it twice changes nothing.
 *
 * If the outcome of a body is unknown (connection lost, no answer), it may still arrive until its deadline, even after
 * a retry succeeded. So a newer body waits until then. A retry with an unknown outcome keeps its key, so that it takes
 * effect once. After an answer, the next attempt has a new key, because a provider may repeat a stored failure for the
 * old one. Never rejects.
 */
export function createAttempts({ timeoutMs, retry, pauseMs = 500 }: AttemptOptions) {
  const attempts = retry?.attempts ?? defaultAttempts
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
      if (!(tried < attempts) || wait > longestWait || signal.aborted) return withFinalEnd(result)
      await pause(wait, signal)
      if (signal.aborted) return result
    }
  }
}

/** Returns the milliseconds to wait before the next attempt; `Infinity` if there is none. */
function pauseAfter(result: SessionUpdateResult, tried: number, pauseMs: number): number {
  if (result.status !== 'failed' || !result.retryable || !retryableReasons.includes(result.reason)) return Infinity
  // `ended` may be a disguised rate limit, so it is retried once.
  if (result.reason === 'ended' && tried > 1) return Infinity
  const backOff = pauseMs * 2 ** (tried - 1) * (0.5 + Math.random() / 2)
  return Math.max(result.retryAfterMs ?? 0, backOff)
}

/** After the retry, `ended` is final. */
function withFinalEnd(result: SessionUpdateResult): SessionUpdateResult {
  return result.status === 'failed' && result.reason === 'ended' ? { ...result, retryable: false } : result
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, Math.max(0, ms))
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
