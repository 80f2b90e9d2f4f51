'use client'
import { useEffect, useState } from 'react'

/** Loads something optional after the first render. Returns undefined before, and permanently if loading fails. */
export function useLater<T>(load: (() => Promise<T>) | undefined): T | undefined {
  const [loaded, setLoaded] = useState<T>()
  useEffect(() => {
    let isGone = false
    load?.().then(
      (value) => isGone || setLoaded(value),
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [load])
  return loaded
}
