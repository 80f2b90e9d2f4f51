import type { Provider } from '../providers/provider.js'
import type { SessionUpdateResult } from '../providers/result.js'
import type { SessionUpdate } from '../sections/schema.js'

/**
 * How an update leaves the browser. One write is in flight per adapter object at a time; Forms that share the object
 * share the queue.
 */
export interface SessionAdapter {
  /** Decides which fields the form shows; without it all are shown. */
  readonly provider?: Provider
  /** Saves whole sections. Never rejects. `idempotencyKey` is the same for a repeated attempt at the same update. */
  update(update: SessionUpdate, options: { signal: AbortSignal; idempotencyKey: string }): Promise<SessionUpdateResult>
}
