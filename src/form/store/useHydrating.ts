'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether this render must match the server's: on the server itself, and during hydration. */
export function useHydrating(): boolean {
  return useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
}
