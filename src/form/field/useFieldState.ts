'use client'
import type { FieldMode } from '../../providers/fieldMode.js'
import type { FieldPath } from '../../sections/schema.js'
import { fieldState } from './fieldState.js'
import { type RootContextValue, useRootContext } from '../store/rootContext.js'
import { followedPath } from '../store/sameAs.js'
import { following, hasEnded } from '../store/store.js'
import { useStoreValue } from '../store/useStoreValue.js'

/** Returns the current mode of a field. A field that repeats another one is hidden. */
export function shownState(root: RootContextValue, path: FieldPath): FieldMode {
  const { store } = root
  const state = followedPath(path, following(store)) ? 'hidden' : fieldState(root, path)
  return hasEnded(store) && state !== 'hidden' && state !== 'absent' ? 'locked' : state
}

/** Returns the current mode of a field, and renders again when it changes. */
export function useFieldState(path: FieldPath): FieldMode {
  const root = useRootContext('Checkout.Field')
  return useStoreValue((store) => shownState({ ...root, store }, path))
}
