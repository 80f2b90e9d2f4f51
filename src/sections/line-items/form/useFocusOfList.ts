'use client'
import { type RefObject, useEffect, useRef } from 'react'

/**
 * Moves the focus to the list when an item is removed, because its focused button disappears. Returns the handler for
 * the button.
 */
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
