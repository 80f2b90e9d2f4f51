'use client'
import type { ReactNode } from 'react'

import type { Suggestion } from '../../../schema/addressLookup.js'
import { useParts } from '../../../fields/useParts.js'

interface Row {
  id: string
  suggestion: Suggestion
  isActive: boolean
  choose(): void
}

/** One suggestion. The focus stays in the input, which handles the keys. Renders a `<div>`. */
export function SuggestionRow({ id, suggestion, isActive, choose }: Row): ReactNode {
  const part = useParts()
  const { title, detail, matches = [], kind } = suggestion
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- The keys are heard at the input.
    <div
      {...part('suggestion')}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      data-container={kind === 'container' ? '' : undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={choose}
    >
      <bdi>{marked(title, matches)}</bdi>
      {detail && (
        <>
          {' '}
          <bdi {...part('hint')}>{detail}</bdi>
        </>
      )}
    </div>
  )
}

function marked(title: string, matches: NonNullable<Suggestion['matches']>): ReactNode[] {
  let end = 0
  const pieces: ReactNode[] = matches.flatMap(([from, to]) => {
    const before = title.slice(end, from)
    end = to
    return [before, <b key={from}>{title.slice(from, to)}</b>]
  })
  return [...pieces, title.slice(end)]
}
