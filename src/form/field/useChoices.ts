'use client'
import type { FieldPath } from '../../sections/schema.js'
import type { Choices } from '../store/choices.js'
import { useRootContext } from '../store/rootContext.js'

/** Returns the options of a field, if it has any. The object stays the same until the list changes. */
export function useChoices(path: FieldPath): Choices {
  const { known } = useRootContext().store
  // eslint-disable-next-line react-hooks/rules-of-hooks -- `known` never changes during the life of a Root.
  return known.useChoices(path)
}
