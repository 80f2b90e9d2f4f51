'use client'
import type { ReactNode } from 'react'

import { useParts } from '../../fields/useParts.js'
import { issueText } from '../../form/issues/issueText.js'
import { useRootContext } from '../../form/store/rootContext.js'
import { useStoreValue } from '../../form/store/useStoreValue.js'

/** Says that a number which is no longer on the page is still stored, where a provider has no way to clear it. */
export function UnclearedNote(): ReactNode {
  const { messages } = useRootContext()
  const part = useParts()
  const warning = useStoreValue(({ getState }) => getState().warnings['taxId.value'])
  return (
    <div {...part('hint')} aria-live="polite">
      {warning && <p {...part('warning')}>{issueText(messages, warning)}</p>}
    </div>
  )
}
