'use client'
import type { FieldPath } from '../sections/schema.js'
import type { Choices } from './knownSections.js'
import type { RootContextValue } from './rootContext.js'

/** What a field offers to choose from, if it does. The object stays the same until the list is another one. */
export function useChoices(root: RootContextValue, path: FieldPath): Choices {
  // eslint-disable-next-line react-hooks/rules-of-hooks -- A Root knows the same for all its life.
  return root.store.known.useChoices(root, path)
}
