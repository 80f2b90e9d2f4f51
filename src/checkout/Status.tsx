'use client'
import type { ReactNode } from 'react'

import { useParts } from '../fields/useParts.js'
import { useRootContext } from '../form/store/rootContext.js'
import { useLooseWarnings } from '../form/issues/useLooseWarnings.js'
import { useStatus } from '../form/store/useStatus.js'

/** Announces how the last save ended, and shows warnings about fields that are not on the page. Renders a `<p role="status">` and a `<div>`. */
export function Status(): ReactNode {
  const { messages } = useRootContext('Checkout.Status')
  const part = useParts()
  const { status, reason } = useStatus()
  const warnings = useLooseWarnings()
  const word = reason ?? (status === 'saving' || status === 'saved' ? status : undefined)
  return (
    <>
      <p
        {...part('status')}
        role="status"
        data-saving={status === 'saving' ? '' : undefined}
        data-saved={status === 'saved' ? '' : undefined}
        data-offline={reason === 'offline' ? '' : undefined}
        data-ended={reason === 'ended' ? '' : undefined}
      >
        {word && messages[`status.${word}`]}
      </p>
      <div aria-live="polite">
        {warnings.map((text) => (
          <p {...part('warning')} key={text}>
            {text}
          </p>
        ))}
      </div>
    </>
  )
}
