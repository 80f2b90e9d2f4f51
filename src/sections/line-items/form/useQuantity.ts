'use client'
import { useEffect } from 'react'

import { useField } from '../../../form/field/useField.js'
import { afterEdit } from '../../../form/issues/edit.js'
import { save } from '../../../form/saving/save.js'
import { useRootContext } from '../../../form/store/rootContext.js'
import type { LineItem } from '../lineItem.js'
import { canonicalQuantity } from '../rules.js'
import { itemPath } from './learnLineItems.js'

/** Returns the field of a quantity and the handlers of its buttons. */
export function useQuantity({ id, label, quantity, adjustable }: LineItem) {
  const { store } = useRootContext('LineItemsSection')
  const path = itemPath(id)
  const field = useField(path)
  useEffect(() => {
    store.labels.set(path, label)
    return () => void store.labels.delete(path)
  }, [store, path, label])
  const saveIt = (isNow: boolean) => {
    if (isNow || store.props.save === 'auto') void save(store, { sections: ['lineItems'], quiet: true })
  }
  const set = (next: number, isNow: boolean) => {
    store.form.setValue(path, String(next))
    afterEdit(store, path)
    store.notify()
    saveIt(isNow)
  }
  const typed = () => Number(canonicalQuantity(store.form.getValues(path) ?? String(quantity))) || 0
  const { minimum, maximum } = adjustable ?? { minimum: quantity, maximum: quantity }
  return {
    field,
    /** Saves the typed quantity. */
    commit: () => saveIt(false),
    step(by: 1 | -1) {
      const next = Math.min(maximum, Math.max(minimum, typed() + by))
      if (next !== typed()) set(next, false)
    },
    remove: () => set(0, true),
  }
}
