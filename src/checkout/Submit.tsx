'use client'
import type { ReactNode } from 'react'

import { useParts } from '../fields/useParts.js'
import { useEnded } from '../form/useEnded.js'
import { useRootContext } from '../form/rootContext.js'
import { useStatus } from '../form/useStatus.js'

/** The button of a Form. Never disabled: it can always be pressed, and a save in flight is not sent twice. Gone when the session has ended. Renders a `<button>`. */
export function Submit({ children }: { children?: ReactNode }): ReactNode {
  const { components, messages } = useRootContext('Checkout.Submit')
  const part = useParts()
  const ended = useEnded()
  const saving = useStatus().status === 'saving'
  const Button = components.submit ?? 'button'
  if (ended) return null
  return (
    <Button {...part('submit')} type="submit" data-saving={saving ? '' : undefined} aria-busy={saving || undefined}>
      {saving ? messages['submit.saving'] : (children ?? messages['submit.save'])}
    </Button>
  )
}
