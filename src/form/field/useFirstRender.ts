'use client'
import { useEffect, useReducer } from 'react'

/** Whether this is the first render. If `isAsked` is false, there is no second render. */
export function useFirstRender(isAsked: boolean): boolean {
  const [isFirst, end] = useReducer(() => false, isAsked)
  useEffect(() => {
    if (isAsked) end()
  }, [isAsked])
  return isFirst
}
