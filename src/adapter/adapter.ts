import type { Provider } from '../providers/provider.js'
import type { SessionUpdateResult } from '../providers/result.js'
import type { SessionUpdate } from '../sections/schema.js'

/**
 * Sends the updates of the form. Each adapter object sends one write at a time. Forms that share the object share its
 * queue.
 */
export interface SessionAdapter {
  /** Decides which fields the form displays. Default: all. */
  readonly provider?: Provider
  /**
   * The maximum duration of an update or a quote in milliseconds, all attempts together. At the deadline, its `signal`
   * aborts, the form reports `timeout`, and the next update is sent. Default: 20 000.
   */
  readonly timeoutMs?: number
  /**
   * Saves whole sections. Never rejects. `idempotencyKey` is new for each call. Send it again only if the outcome of
   * the last request is unknown. If the result is malformed, the kit reports it and reads what it can.
   */
  update(update: SessionUpdate, options: { signal: AbortSignal; idempotencyKey: string }): Promise<SessionUpdateResult>
  /**
   * Validates sections and returns their shipping options, without storing anything: `saved` is empty. Never rejects.
   * Does not wait for writes. `signal` aborts when a newer quote starts. If it is missing, the options arrive with the
   * answer to a save.
   */
  quote?(update: SessionUpdate, options: { signal: AbortSignal }): Promise<SessionUpdateResult>
}
