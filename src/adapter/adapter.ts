import type { Provider } from '../providers/provider.js'
import type { SessionUpdateResult } from '../providers/result.js'
import type { SessionUpdate } from '../sections/schema.js'

/** How an update leaves the browser. Each adapter object sends one write at a time. Forms that share the object share its queue. */
export interface SessionAdapter {
  /** Decides which fields the form displays. Default: all. */
  readonly provider?: Provider
  /**
   * How long an update or a quote may take, in milliseconds, all attempts together. Then its `signal` aborts, the form reports
   * `timeout`, and the next update is sent. Default: 20 000.
   */
  readonly timeoutMs?: number
  /**
   * Saves whole sections. Never rejects. `idempotencyKey` is new for each call. Send it again only if the outcome of the last request
   * is unknown. If the result has another shape, the kit reports it and reads what it can.
   */
  update(update: SessionUpdate, options: { signal: AbortSignal; idempotencyKey: string }): Promise<SessionUpdateResult>
  /**
   * Validates sections and returns their shipping options. Stores nothing, so `saved` is empty. Never rejects. Does not wait for
   * writes. `signal` aborts when a newer quote starts. Without it, the options arrive with the answer to a save.
   */
  quote?(update: SessionUpdate, options: { signal: AbortSignal }): Promise<SessionUpdateResult>
}
