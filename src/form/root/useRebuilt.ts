'use client'
import { useEffect, useSyncExternalStore } from 'react'

import type { SessionAdapter } from '../../adapter/adapter.js'
import { wakingAdapters } from '../store/page.js'

const never = () => () => {}

/** Whether React gave up the page that a server sent, as it does when an extension changed it, and builds it anew. */
export function useRebuilt(adapter: SessionAdapter): boolean {
  const takesOver = useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
  if (takesOver) wakingAdapters.add(adapter)
  useEffect(() => void wakingAdapters.delete(adapter), [adapter])
  return !takesOver && wakingAdapters.has(adapter)
}
