import type { SessionAdapter } from '../adapter/adapter.js'
import { failed } from '../adapter/failed.js'
import type { Provider } from '../providers/provider.js'
import type { SessionUpdateResult } from '../providers/result.js'
import { sectionIds } from '../sections/keys.js'
import type { SessionUpdate } from '../sections/schema.js'
import type { ShippingOption } from '../sections/shipping-options/option.js'

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
  /** The shipping options for an address. Without it the adapter cannot quote; one that throws is told as `unavailable`. */
  quote?(update: SessionUpdate, n: number): ShippingOption[] | Promise<ShippingOption[]>
}

/** An adapter that keeps what it gets. */
export interface MemoryAdapter extends SessionAdapter {
  /** All updates, the oldest first. */
  readonly updates: readonly SessionUpdate[]
  /** What was asked to be quoted, the oldest first; nothing of it is stored. */
  readonly quotes: readonly SessionUpdate[]
}

/** Makes an adapter without a provider's endpoint, for tests of a page around the form. */
export function createMemoryAdapter({ provider, delayMs, answer, quote }: MemoryAdapterOptions = {}): MemoryAdapter {
  const updates: SessionUpdate[] = []
  const quotes: SessionUpdate[] = []
  const wait = () => delayMs && new Promise((resolve) => setTimeout(resolve, delayMs))
  return {
    ...(provider && { provider }),
    updates,
    quotes,
    ...(quote && {
      async quote(update) {
        const n = quotes.push(structuredClone(update))
        await wait()
        try {
          return { status: 'saved', saved: [], session: { shippingOptions: await quote(update, n) } }
        } catch {
          return failed('unavailable')
        }
      },
    }),
    async update(update) {
      const n = updates.push(structuredClone(update))
      await wait()
      try {
        return (await answer?.(update, n)) ?? { status: 'saved', saved: sectionIds.filter((id) => update[id]) }
      } catch {
        return failed('unavailable')
      }
    },
  }
}
