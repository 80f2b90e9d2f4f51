'use client'
import { useEffect, useState } from 'react'

import type { FieldPath } from '../sections/schema.js'
import { errorAt } from './errors.js'
import { useRootContext } from './rootContext.js'
import { findControl } from './screen.js'
import { useStoreValue } from './useStoreValue.js'

/** Whether a collapsed field stands open: once it was opened, or when there is a value or an error to show. */
export function useCollapsed(path: FieldPath): { isOpen: boolean; open(): void } {
  const { store } = useRootContext('Checkout.Field')
  const [wasOpened, setOpened] = useState(false)
  const hasValue = useStoreValue(({ form }) => form.getValues(path) !== '')
  const [hadValue] = useState(hasValue)
  const hasError = useStoreValue((current) => errorAt(current, path) !== undefined)
  useEffect(() => {
    if (wasOpened) findControl(store.forms, path)?.focus()
  }, [store, path, wasOpened])
  return { isOpen: wasOpened || hadValue || hasValue || hasError, open: () => setOpened(true) }
}
