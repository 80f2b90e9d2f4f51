'use client'
import type { ReactNode } from 'react'

import { useParts } from '../fields/useParts.js'
import { useSaveStatus } from '../form/issues/useSaveStatus.js'

/** Announces how the last save ended, and shows warnings about fields that are not on the page. Renders a `<p role="status">` and a `<div>`. */
export function Status(): ReactNode {
  const part = useParts()
  const { status, reason, text, warnings } = useSaveStatus()
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
        {text}
      </p>
      <div aria-live="polite">
        {warnings.map((warning) => (
          <p {...part('warning')} key={warning}>
            {warning}
          </p>
        ))}
      </div>
    </>
  )
}
