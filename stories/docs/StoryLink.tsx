import type { ReactNode } from 'react'

/** A link from a documentation page to a story. */
export function StoryLink({ id, children }: { id: string; children: ReactNode }): ReactNode {
  return (
    <a href={`./?path=/story/${id}`} target="_top">
      {children}
    </a>
  )
}
