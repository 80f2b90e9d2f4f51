'use client'
import { useEffect, useReducer } from 'react'

/** Whether something is rendered for the first time. `isAsked`: false costs no second render. */
export function useFirstRender(isAsked: boolean): boolean {
  const [isFirst, end] = useReducer(() => false, isAsked)
  useEffect(() => {
    if (isAsked) end()
  }, [isAsked])
  return isFirst
}
