'use client'
import type { ReactNode } from 'react'

import { useParts } from '../fields/useParts.js'
import { useSaveStatus } from '../form/issues/useSaveStatus.js'
import { useRootContext } from '../form/store/rootContext.js'

interface SubmitProps {
  /** The content of the button. Default: the text "Save". */
  children?: ReactNode
}

/** The button of a form. It is never disabled: pressing it during a save sends nothing twice. Renders a `<button>`, or nothing once the session has ended. */
export function Submit({ children }: SubmitProps): ReactNode {
  const { components, messages } = useRootContext('Checkout.Submit')
  const part = useParts()
  const { status, reason } = useSaveStatus()
  const Button = components.submit ?? 'button'
  if (reason === 'ended') return null
  return (
    // The style sheet displays the saving text. A focused button whose name changes would be read out in addition to
    // the status.
    <Button {...part('submit')} type="submit" data-saving={status === 'saving' ? messages['submit.saving'] : undefined}>
      <span>{children ?? messages['submit.save']}</span>
    </Button>
  )
}
