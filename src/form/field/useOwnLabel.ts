'use client'
import { useEffect } from 'react'

import type { FieldPath } from '../../sections/schema.js'
import { useRootContext } from '../store/rootContext.js'

/** Uses your label for a field, also in messages and the error summary, while the field is on the page. */
export function useOwnLabel(path: FieldPath, label: string | undefined): void {
  const { store } = useRootContext('Checkout.Field')
  useEffect(() => {
    if (label === undefined) return undefined
    store.labels.set(path, label)
    store.notify()
    return () => {
      store.labels.delete(path)
      store.notify()
    }
  }, [store, path, label])
}
