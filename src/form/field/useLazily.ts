'use client'
import { useEffect, useState } from 'react'

import type { LazyModule } from '../../schema/lazyModule.js'
import { useHydrating } from '../store/useHydrating.js'

/**
 * Returns a module that browsers load on demand; undefined until then. `isServed`: what the server rendered depends on
 * it, so this suspends during hydration. If the module cannot be loaded, hydration goes on without it, and a change of
 * `isServed` tries again.
 */
export function useLazily<Module extends object>(load: LazyModule<Module>, isServed: boolean): Module | undefined {
  const isHydrating = useHydrating()
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- How a component suspends before React 19.
  if (isServed && isHydrating && !load.loaded && !load.hasFailed) throw load().catch(() => undefined)
  const [, show] = useState(load.loaded)
  useEffect(() => {
    let isGone = false
    load().then(
      (module) => isGone || show(module),
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [load, isServed])
  return load.loaded
}
