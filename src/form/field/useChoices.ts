'use client'
import type { FieldPath } from '../../sections/schema.js'
import type { Choices } from '../store/choices.js'
import { useRootContext } from '../store/rootContext.js'

/** What a field offers to choose from, if it does. The object stays the same until the list is another one. */
export function useChoices(path: FieldPath): Choices {
  const { known } = useRootContext().store
  // eslint-disable-next-line react-hooks/rules-of-hooks -- A Root knows the same for all its life.
  return known.useChoices(path)
}
