'use client'
import { useEffect, useState } from 'react'

import { splitPath } from '../../sections/fieldPath.js'
import type { FieldPath } from '../../sections/schema.js'
import { addText } from '../issues/addText.js'
import { errorAt } from '../issues/errors.js'
import { fieldLabel } from '../issues/fieldLabel.js'
import { inputKind } from '../store/inputs.js'
import { useRootContext } from '../store/rootContext.js'
import { findControl } from '../store/screen.js'
import type { CheckoutStore } from '../store/store.js'
import { useStoreValue } from '../store/useStoreValue.js'
import { shownState } from './useFieldState.js'

/** A button in place of a field. */
export interface CollapsedField<Path extends FieldPath = FieldPath> {
  /** The field. */
  name: Path
  /** The text of the button: "Add company". */
  label: string
  /** Displays the field, and moves the focus to it. */
  open: () => void
}

const hasValue = ({ form }: CheckoutStore, path: FieldPath) => form.getValues(path) !== ''
// If a browser autofills the section, it fills the visible fields first and newly displayed ones a moment later.
const isFilled = ({ memory, known }: CheckoutStore, path: FieldPath) =>
  memory.autofilled.has(splitPath(path)[0]) && inputKind(known, path).autofill !== undefined

/**
 * Returns the fields that are behind a button now. A field opens by its button, if it has a value or an error, or if a
 * browser autofills the section.
 */
export function useCollapsed<Path extends FieldPath>(paths: readonly Path[]): CollapsedField<Path>[] {
  const root = useRootContext()
  const { store, messages } = root
  const [opened, setOpened] = useState<readonly Path[]>([])
  // A field that had a value at first stays open when it is cleared.
  const seen = useStoreValue((current) => current)
  const [filled] = useState(() => paths.filter((path) => hasValue(seen, path)))
  const isClosed = (current: CheckoutStore, path: Path) =>
    shownState({ ...root, store: current }, path) === 'collapsed' &&
    !hasValue(current, path) &&
    errorAt(current, path) === undefined &&
    !isFilled(current, path)
  // As text, so that it is compared by its content.
  const closed = useStoreValue((current) =>
    JSON.stringify(
      paths
        .filter((path) => isClosed(current, path))
        .map((path) => [path, addText(messages, path, fieldLabel({ ...root, store: current }, path))]),
    ),
  )
  useEffect(() => {
    const last = opened.at(-1)
    if (last) findControl(store.forms, last)?.focus()
  }, [store, opened])
  return (JSON.parse(closed) as [Path, string][])
    .filter(([name]) => ![...opened, ...filled].includes(name))
    .map(([name, label]) => ({ name, label, open: () => setOpened((before) => [...before, name]) }))
}

/** Returns the button in place of a field whose rule is `collapsed`. Returns undefined while the field is displayed. */
export const useCollapsedField = (path: FieldPath): CollapsedField | undefined => useCollapsed([path])[0]
