'use client'
import type { ReactNode } from 'react'

import { useParts } from '../fields/useParts.js'
import { useRootContext } from '../form/rootContext.js'
import { useStatus } from '../form/useStatus.js'

/** Says once, politely, what became of the last save. Renders a `<p role="status">`. */
export function Status(): ReactNode {
  const { messages } = useRootContext('Checkout.Status')
  const part = useParts()
  const { status, reason } = useStatus()
  const word = reason ?? (status === 'saving' || status === 'saved' ? status : undefined)
  return (
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
  )
}
