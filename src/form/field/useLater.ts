'use client'
import { useEffect, useState } from 'react'

/** What a page can do without, loaded once there is something to load; undefined before, and for good when it does not come. */
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
