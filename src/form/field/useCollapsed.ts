'use client'
import { useEffect, useState } from 'react'

import { splitPath } from '../../sections/fieldPath.js'
import type { FieldPath } from '../../sections/schema.js'
import { errorAt } from '../issues/errors.js'
import { inputKind } from '../store/inputs.js'
import { useRootContext } from '../store/rootContext.js'
import { findControl } from '../store/screen.js'
import { useStoreValue } from '../store/useStoreValue.js'

/**
 * Whether a collapsed field stands open: once it was opened, when there is a value or an error to show, or when a browser
 * has filled the section: it fills what it finds and, a moment later, what has come since.
 */
export function useCollapsed(path: FieldPath): { isOpen: boolean; open(): void } {
  const { store } = useRootContext()
  const [wasOpened, setOpened] = useState(false)
  const hasValue = useStoreValue(({ form }) => form.getValues(path) !== '')
  const [hadValue] = useState(hasValue)
  const hasError = useStoreValue((current) => errorAt(current, path) !== undefined)
  const [section] = splitPath(path)
  const isFilled =
    useStoreValue(({ memory }) => memory.autofilled.has(section)) && inputKind(store.known, path).autofill !== undefined
  useEffect(() => {
    if (wasOpened) findControl(store.forms, path)?.focus()
  }, [store, path, wasOpened])
  return { isOpen: wasOpened || hadValue || hasValue || hasError || isFilled, open: () => setOpened(true) }
}
