'use client'
import { useSyncExternalStore } from 'react'

import { useRootContext } from './rootContext.js'
import type { CheckoutStore } from './store.js'

/**
 * Reads one value of the store. Renders again only if the value changes, compared by identity. During hydration,
 * returns the value that the server had.
 */
export function useStoreValue<T>(read: (store: CheckoutStore) => T): T {
  const { store } = useRootContext()
  return useSyncExternalStore(
    store.subscribe,
    () => read(store),
    () => read(store.served),
  )
}
