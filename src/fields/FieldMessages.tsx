'use client'
import type { ReactNode } from 'react'

import { useParts } from './useParts.js'

interface Messages {
  /** The ID of the control that these messages describe. */
  id: string
  error: string | undefined
  warning: string | undefined
}

/** The error and the warning of a control, which its `aria-describedby` references. */
export function FieldMessages({ id, error, warning }: Messages): ReactNode {
  const part = useParts()
  return (
    <>
      {error && (
        <p {...part('error')} id={`${id}-error`}>
          {error}
        </p>
      )}
      <div aria-live="polite">
        {warning && (
          <p {...part('warning')} id={`${id}-warning`}>
            {warning}
          </p>
        )}
      </div>
    </>
  )
}
