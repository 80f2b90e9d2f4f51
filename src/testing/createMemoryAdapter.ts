import type { SessionAdapter } from '../adapter/adapter.js'
import { failed } from '../adapter/failed.js'
import type { Provider } from '../providers/provider.js'
import type { SessionUpdateResult } from '../providers/result.js'
import { sectionIds } from '../sections/keys.js'
import type { SessionUpdate } from '../sections/schema.js'
import type { ShippingOption } from '../sections/shipping-options/option.js'

/** The options of `createMemoryAdapter`. */
export interface MemoryAdapterOptions {
  /** Decides which fields the form displays. Default: all. */
  provider?: Provider
  /** The delay of each answer in milliseconds. Default: 0. */
  delayMs?: number
  /**
   * Returns the result of the `n`-th update, counted from 1. If it returns nothing, everything is saved. If it throws, the save fails
   * as `unavailable`.
   */
  answer?(update: SessionUpdate, n: number): SessionUpdateResult | undefined | Promise<SessionUpdateResult | undefined>
  /**
   * Returns the shipping options of an address. Without it, the adapter cannot quote. If it throws, the quote fails as `unavailable`.
   */
  quote?(update: SessionUpdate, n: number): ShippingOption[] | Promise<ShippingOption[]>
}

/** An adapter that records its updates and quotes. */
export interface MemoryAdapter extends SessionAdapter {
  /** All updates, oldest first. */
  readonly updates: readonly SessionUpdate[]
  /** All quote requests, oldest first. They are not stored. */
  readonly quotes: readonly SessionUpdate[]
}

/** Creates an adapter without a backend, for tests of a page around the form. */
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
