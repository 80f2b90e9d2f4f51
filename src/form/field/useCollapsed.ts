'use client'
import { useEffect, useState } from 'react'

import { splitPath } from '../../sections/fieldPath.js'
import type { FieldPath } from '../../sections/schema.js'
import { errorAt } from '../issues/errors.js'
import { inputKind } from '../store/inputs.js'
import { useRootContext } from '../store/rootContext.js'
import { findControl } from '../store/screen.js'
import type { CheckoutStore } from '../store/store.js'
import { useStoreValue } from '../store/useStoreValue.js'

const hasValue = ({ form }: CheckoutStore, path: FieldPath) => form.getValues(path) !== ''

// If a browser autofills the section, it fills the visible fields first and newly displayed ones a moment later.
const isFilled = ({ memory, known }: CheckoutStore, path: FieldPath) =>
  memory.autofilled.has(splitPath(path)[0]) && inputKind(known, path).autofill !== undefined

/**
 * Tells which collapsed fields are open: after a click, if they have a value or an error, or if a browser autofilled
 * the section. `open` opens a field and moves the focus to it.
 */
export function useCollapsed<Path extends FieldPath>(
  paths: readonly Path[],
): { isOpen: (path: Path) => boolean; open: (path: Path) => void } {
  const { store } = useRootContext()
  const [opened, setOpened] = useState<readonly Path[]>([])
  // A field that had a value at first stays open when it is cleared.
  const seen = useStoreValue((current) => current)
  const [filled] = useState(() => paths.filter((path) => hasValue(seen, path)))
  const shown = useStoreValue((current) =>
    paths
      .filter((path) => hasValue(current, path) || errorAt(current, path) !== undefined || isFilled(current, path))
      .join(' '),
  )
  useEffect(() => {
    const last = opened.at(-1)
    if (last) findControl(store.forms, last)?.focus()
  }, [store, opened])
  return {
    isOpen: (path) => [...opened, ...filled, ...shown.split(' ')].includes(path),
    open: (path) => setOpened((before) => [...before, path]),
  }
}
