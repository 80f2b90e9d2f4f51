import type { SessionAdapter } from '../adapter/adapter.js'
import type { Provider } from '../providers/provider.js'
import type { SessionUpdateResult } from '../providers/result.js'
import { type SessionUpdate, sectionIds } from '../sections/schema.js'

/** What `createMemoryAdapter` takes. */
export interface MemoryAdapterOptions {
  provider?: Provider
  /** The answer to an update, `n` counting from 1; all is saved where it gives nothing. */
  answer?(update: SessionUpdate, n: number): SessionUpdateResult | undefined | Promise<SessionUpdateResult | undefined>
}

/** An adapter that keeps what it gets. */
export interface MemoryAdapter extends SessionAdapter {
  /** All updates, the oldest first. */
  readonly updates: readonly SessionUpdate[]
}

/** Makes an adapter without a provider's endpoint, for tests of a page around the form. */
export function createMemoryAdapter({ provider, answer }: MemoryAdapterOptions = {}): MemoryAdapter {
  const updates: SessionUpdate[] = []
  return {
    ...(provider && { provider }),
    updates,
    async update(update) {
      const n = updates.push(structuredClone(update))
      return (await answer?.(update, n)) ?? { status: 'saved', saved: sectionIds.filter((id) => update[id]) }
    },
  }
}
