'use client'
import { useSyncExternalStore } from 'react'

import { useRootContext } from './rootContext.js'
import type { CheckoutStore } from './store.js'

/** Reads one value of the store; renders again only when this value is another one (compared by identity). */
export function useStoreValue<T>(read: (store: CheckoutStore) => T): T {
  const { store } = useRootContext()
  const snapshot = () => read(store)
  return useSyncExternalStore(store.subscribe, snapshot, snapshot)
}
