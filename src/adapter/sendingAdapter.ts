import type { Provider } from '../providers/provider.js'
import type { SessionUpdateResult } from '../providers/result.js'
import type { SessionUpdate } from '../sections/schema.js'
import type { SessionAdapter } from './adapter.js'
import { type AttemptOptions, createAttempts, longestMs } from './attempt.js'

/** Sends an update once, with the idempotency key of this attempt. Rejects if the outcome is unknown. */
export type Send = (update: SessionUpdate, signal: AbortSignal, key: string) => Promise<SessionUpdateResult>

/**
 * Creates an adapter from a function that sends. Adds deadlines, retries, offline detection, unknown outcomes and
 * idempotency keys.
 */
export function sendingAdapter(provider: Provider | undefined, timing: AttemptOptions, send: Send): SessionAdapter {
  const attempt = createAttempts(timing)
  return {
    ...(provider && { provider }),
    timeoutMs: longestMs(timing),
    update: (update, { signal, idempotencyKey: key }) =>
      attempt({
        body: JSON.stringify(update),
        signal,
        key,
        send: (within, current) => send(update, within, current),
      }),
  }
}
