'use client'
import { hasEnded } from './store.js'
import { useStoreValue } from './useStoreValue.js'

/** Whether the session is complete, expired or gone: then everything can be read and nothing changed. */
export const useEnded = (): boolean => useStoreValue(hasEnded)
