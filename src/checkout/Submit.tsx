'use client'
import type { ReactNode } from 'react'

import { useParts } from '../fields/useParts.js'
import { useEnded } from '../form/store/useEnded.js'
import { useRootContext } from '../form/store/rootContext.js'
import { useStatus } from '../form/store/useStatus.js'

/** The button of a Form. Never disabled: it can always be pressed, and a save in flight is not sent twice. Gone when the session has ended. Renders a `<button>`. */
export function Submit({ children }: { children?: ReactNode }): ReactNode {
  const { components, messages } = useRootContext('Checkout.Submit')
  const part = useParts()
  const ended = useEnded()
  const saving = useStatus().status === 'saving'
  const Button = components.submit ?? 'button'
  if (ended) return null
  return (
    // The style sheet shows that it saves: a button with the focus would say a new name, beside the status.
    <Button {...part('submit')} type="submit" data-saving={saving ? messages['submit.saving'] : undefined}>
      <span>{children ?? messages['submit.save']}</span>
    </Button>
  )
}
