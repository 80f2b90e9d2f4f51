import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'

import './look.css'

interface Tag {
  part: string
  left: number
  top: number
  width: number
  height: number
}

/** The name of each part, drawn over the first element that is one, for whoever looks for what to style. */
export function PartNames({ children }: { children: ReactNode }): ReactNode {
  const stage = useRef<HTMLDivElement>(null)
  const [tags, setTags] = useState<Tag[]>([])
  const measure = useCallback(() => setTags(stage.current ? readTags(stage.current) : []), [])
  useEffect(() => {
    const element = stage.current
    if (!element) return undefined
    const changes = new MutationObserver(measure)
    changes.observe(element, { childList: true, subtree: true, attributes: true })
    const sizes = new ResizeObserver(measure)
    sizes.observe(element)
    return () => {
      changes.disconnect()
      sizes.disconnect()
    }
  }, [measure])
  return (
    <div style={{ position: 'relative' }}>
      <div ref={stage}>{children}</div>
      <div className="part-names" aria-hidden="true">
        {tags.map(({ part, ...box }) => (
          <div key={part} className="part-name" style={box}>
            <span>{part}</span>
          </div>
        ))}
      </div>
    </div>
  )
}

function readTags(stage: HTMLElement): Tag[] {
  const { left, top } = stage.getBoundingClientRect()
  const first = new Map<string, Element>()
  for (const element of stage.querySelectorAll<HTMLElement>('[data-till]')) {
    const { till = '' } = element.dataset
    if (!first.has(till) && element.getClientRects().length > 0) first.set(till, element)
  }
  return [...first].map(([part, element]) => {
    const box = element.getBoundingClientRect()
    return { part, left: box.left - left, top: box.top - top, width: box.width, height: box.height }
  })
}
