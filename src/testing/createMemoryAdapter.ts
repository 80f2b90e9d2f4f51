import type { SessionAdapter } from '../adapter/adapter.js'
import type { Provider } from '../providers/provider.js'
import type { SessionUpdateResult } from '../providers/result.js'
import { sectionIds } from '../sections/keys.js'
import type { SessionUpdate } from '../sections/schema.js'

/** What `createMemoryAdapter` takes. */
export interface MemoryAdapterOptions {
  /** Whose fields the form shows; without it all. */
  provider?: Provider
  /** How long each answer takes; default: none. */
  delayMs?: number
  /**
   * The answer to an update, `n` counting from 1; all is saved where it gives nothing. It may take its time; a form
   * sends the next update after it. One that throws is told as `unavailable`.
   */
  answer?(update: SessionUpdate, n: number): SessionUpdateResult | undefined | Promise<SessionUpdateResult | undefined>
}

/** An adapter that keeps what it gets. */
export interface MemoryAdapter extends SessionAdapter {
  /** All updates, the oldest first. */
  readonly updates: readonly SessionUpdate[]
}

/** Makes an adapter without a provider's endpoint, for tests of a page around the form. */
export function createMemoryAdapter({ provider, delayMs, answer }: MemoryAdapterOptions = {}): MemoryAdapter {
  const updates: SessionUpdate[] = []
  return {
    ...(provider && { provider }),
    updates,
    async update(update) {
      const n = updates.push(structuredClone(update))
      if (delayMs) await new Promise((resolve) => setTimeout(resolve, delayMs))
      return (await answer?.(update, n)) ?? { status: 'saved', saved: sectionIds.filter((id) => update[id]) }
    },
  }
}
