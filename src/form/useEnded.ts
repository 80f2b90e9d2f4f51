'use client'
import type { CheckoutStore } from './store.js'
import { useStoreValue } from './useStoreValue.js'

export const hasEnded = ({ getState }: CheckoutStore): boolean => getState().failure?.reason === 'ended'

/** Whether the session is complete, expired or gone: then everything can be read and nothing changed. */
export const useEnded = (): boolean => useStoreValue(hasEnded)
