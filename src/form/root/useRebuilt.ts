'use client'
import { useEffect, useSyncExternalStore } from 'react'

import type { SessionAdapter } from '../../adapter/adapter.js'
import { hydratingAdapters } from '../store/page.js'

const never = () => () => {}

/** Whether React discarded the server-rendered page and renders again, as it does if an extension changed the page. */
export function useRebuilt(adapter: SessionAdapter): boolean {
  const isHydrating = useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
  if (isHydrating) hydratingAdapters.add(adapter)
  useEffect(() => void hydratingAdapters.delete(adapter), [adapter])
  return !isHydrating && hydratingAdapters.has(adapter)
}
