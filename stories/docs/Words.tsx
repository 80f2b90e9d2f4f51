import type { ReactNode } from 'react'

import { InlineCode } from './Passage.js'

/** A docstring. Text between backticks is code, as in Markdown. */
export function Words({ children = '' }: { children?: string | undefined }): ReactNode {
  return children.split(/`(.+?)`/).map((part, index) =>
    // oxlint-disable-next-line react/no-array-index-key -- A word has no name but its place.
    index % 2 ? <InlineCode key={index}>{part}</InlineCode> : part,
  )
}
