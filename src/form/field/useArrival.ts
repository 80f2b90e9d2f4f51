'use client'
import { useEffect } from 'react'

/** Calls `arrived` once a component is on the page. In a `<Suspense>`, that is when its content has loaded and is hydrated. */
export function useArrival(arrived: () => void): void {
  useEffect(arrived, [arrived])
}
