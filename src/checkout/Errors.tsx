'use client'
import { type ReactNode, useId } from 'react'

import { useParts } from '../fields/useParts.js'
import { useRootContext } from '../form/store/rootContext.js'
import { useErrorSummary } from '../form/issues/useErrorSummary.js'

/** The error summary: links to each field that is wrong, in page order and in the words at the field. Renders a `<div>` that takes the focus once. */
export function Errors(): ReactNode {
  const { messages } = useRootContext('Checkout.Errors')
  const part = useParts()
  const title = useId()
  const { ref, items } = useErrorSummary()
  if (items.length === 0) return null
  return (
    <div {...part('errors')} ref={ref} role="group" aria-labelledby={title} tabIndex={-1}>
      <p id={title}>
        <strong>{messages['errors.title']}</strong>
      </p>
      <ul>
        {items.map(({ key, text, section, href, go }) => (
          <li key={key}>
            {href ? (
              <a
                href={href}
                onClick={(event) => {
                  event.preventDefault()
                  go()
                }}
              >
                {text}
              </a>
            ) : (
              // In an element of its own: a translator moves bare texts, and React could not take this one away.
              <span>{text}</span>
            )}
            {section && <span> ({section})</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
