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
  /**
   * How long an update or a quote may take, in milliseconds and all its attempts together: 20 000 unless given. Then its `signal` aborts,
   * the shopper is told `timeout`, and the next update goes out.
   */
  readonly timeoutMs?: number
  /**
   * Saves whole sections. Never rejects. `idempotencyKey` is new for each call: send it again only where nobody knows what
   * became of the last request. An answer of another shape is reported, and read as far as it goes.
   */
  update(update: SessionUpdate, options: { signal: AbortSignal; idempotencyKey: string }): Promise<SessionUpdateResult>
  /**
   * Checks sections and returns the shipping options for them, and stores nothing: `saved` is empty. Never rejects. Without
   * it the options come with the answer to a save. A quote does not wait for writes; `signal` aborts when a newer one starts.
   */
  quote?(update: SessionUpdate, options: { signal: AbortSignal }): Promise<SessionUpdateResult>
}
