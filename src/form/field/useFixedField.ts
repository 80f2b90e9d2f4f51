'use client'
import { useContext } from 'react'

import { splitPath } from '../../sections/fieldPath.js'
import type { FieldPath } from '../../sections/schema.js'
import { FieldExtrasContext } from './fieldExtras.js'
import { fieldLabel } from '../issues/fieldLabel.js'
import { useRootContext } from '../store/rootContext.js'
import { useChoices } from './useChoices.js'
import { useStoreValue } from '../store/useStoreValue.js'

/** A field that is shown and not edited: its label and its value in words, `''` when there is none. */
export function useFixedField(path: FieldPath): { label: string; text: string } {
  const root = useRootContext()
  const value = useStoreValue(({ form }) => form.getValues(path))
  const own = useStoreValue((store) => store.known.behaviors?.[splitPath(path)[0]]?.textOf?.(store, path))
  const { options } = { ...useChoices(path), ...useContext(FieldExtrasContext)[path] }
  const label = useStoreValue((store) => fieldLabel({ ...root, store }, path))
  return {
    label,
    text: own ?? options?.find((choice) => choice.value === value)?.label ?? value,
  }
}
