'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether this render has to give what a server gave: on the server itself, and while its page is taken over. */
export function useHydrating(): boolean {
  return useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
}
