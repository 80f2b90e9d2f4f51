'use client'
import { type RefObject, useEffect, useRef } from 'react'

/** Moves the focus to the list when an item is removed: the button that had it is gone. Returns what the button calls. */
export function useFocusOfList(list: RefObject<HTMLElement | null>, count: number): () => void {
  const isRemoving = useRef(false)
  useEffect(() => {
    if (isRemoving.current) list.current?.focus()
    isRemoving.current = false
  }, [list, count])
  return () => {
    isRemoving.current = true
  }
}
