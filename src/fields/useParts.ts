'use client'
import type { Part } from '../form/store/props.js'
import { useRootContext } from '../form/store/rootContext.js'

/** Returns the attributes for styling a part: `data-till` and your own class. */
export function useParts(): (part: Part) => { 'data-till': Part; className: string | undefined } {
  const { classNames } = useRootContext()
  return (part) => ({ 'data-till': part, className: classNames[part] })
}
