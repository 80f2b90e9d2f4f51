'use client'
import { useSyncExternalStore } from 'react'

import { useRootContext } from './rootContext.js'
import type { CheckoutStore } from './store.js'

/**
 * Reads one value of the store; renders again only when this value is another one (compared by identity). While a page of the
 * server is taken over, the value is the one that the server had.
 */
export function useStoreValue<T>(read: (store: CheckoutStore) => T): T {
  const { store } = useRootContext()
  return useSyncExternalStore(
    store.subscribe,
    () => read(store),
    () => read(store.served),
  )
}
