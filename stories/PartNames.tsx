import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'

import './look.css'

interface Tag {
  /** Empty if another label names it. */
  name: string
  left: number
  top: number
  width: number
  height: number
}

/** Displays the name of each part over its first element, for designers. */
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
        {tags.map(({ name, ...box }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- every measurement draws all of them again
          <div key={index} className="part-name" style={box}>
            {name && <span>{name}</span>}
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
  const tags: Tag[] = []
  for (const [part, element] of first) {
    const box = element.getBoundingClientRect()
    const tag = { name: part, left: box.left - left, top: box.top - top, width: box.width, height: box.height }
    // If one part begins in the corner of another, one label names both.
    const there = tags.find((other) => Math.abs(other.left - tag.left) < 24 && Math.abs(other.top - tag.top) < 12)
    if (there) there.name += ` ${part}`
    tags.push(there ? { ...tag, name: '' } : tag)
  }
  return tags
}
