'use client'
import type { FieldMode } from '../../providers/fieldMode.js'
import type { FieldPath } from '../../sections/schema.js'
import { fieldState } from './fieldState.js'
import { useRootContext } from '../store/rootContext.js'
import { followedPath } from '../store/sameAs.js'
import { following, hasEnded } from '../store/store.js'
import { useStoreValue } from '../store/useStoreValue.js'

/** What is made of a field at the moment: one that repeats another field is hidden as long as it does. */
export function useFieldState(path: FieldPath): FieldMode {
  const root = useRootContext('Checkout.Field')
  return useStoreValue((store) => {
    const state = followedPath(path, following(store)) ? 'hidden' : fieldState({ ...root, store }, path)
    return hasEnded(store) && state !== 'hidden' && state !== 'absent' ? 'locked' : state
  })
}
