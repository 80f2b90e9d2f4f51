'use client'
import { type ReactNode, useId } from 'react'

import { useParts } from '../fields/useParts.js'
import { useErrorSummary } from '../form/issues/useErrorSummary.js'

/** The error summary: a link to each field with an error, in page order. Takes the focus once after a rejected save. Renders a `<div>`. */
export function Errors(): ReactNode {
  const part = useParts()
  const titleId = useId()
  const { ref, title, issues } = useErrorSummary()
  if (issues.length === 0) return null
  return (
    <div {...part('errors')} ref={ref} role="group" aria-labelledby={titleId} tabIndex={-1}>
      <p id={titleId}>
        <strong>{title}</strong>
      </p>
      <ul>
        {issues.map(({ id, text, section, href, focus }) => (
          <li key={id} id={id}>
            {href ? (
              <a
                href={href}
                onClick={(event) => {
                  event.preventDefault()
                  focus()
                }}
              >
                {text}
              </a>
            ) : (
              // In its own element, because page translators move text nodes, which React could not remove.
              <span>{text}</span>
            )}
            {section && <span> ({section})</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
