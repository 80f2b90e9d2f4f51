'use client'
import { useEffect, useSyncExternalStore } from 'react'

import type { SessionAdapter } from '../../adapter/adapter.js'

// Of checkouts that began to take over the page of a server and are not done.
const waking = new WeakSet<SessionAdapter>()

const never = () => () => {}

/** Whether React gave up the page that a server sent, as it does when an extension changed it, and builds it anew. */
export function useRebuilt(adapter: SessionAdapter): boolean {
  const takesOver = useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
  if (takesOver) waking.add(adapter)
  useEffect(() => void waking.delete(adapter), [adapter])
  return !takesOver && waking.has(adapter)
}
