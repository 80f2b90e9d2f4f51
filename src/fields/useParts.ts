'use client'
import type { Part } from '../form/store/props.js'
import { useRootContext } from '../form/store/rootContext.js'

/** The attributes by which a style sheet finds a part: `data-till` and the host's own class. */
export function useParts(): (part: Part) => { 'data-till': Part; className: string | undefined } {
  const { classNames } = useRootContext()
  return (part) => ({ 'data-till': part, className: classNames[part] })
}
