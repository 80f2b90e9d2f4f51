'use client'
import type { ReactNode } from 'react'

import { fillIn } from '../form/issues/fillIn.js'
import { useRootContext } from '../form/store/rootContext.js'
import { useSuggestedEmail } from '../form/field/useSuggestedEmail.js'
import type { FieldPath } from '../sections/schema.js'
import { useParts } from './useParts.js'

/** Replaces a mistyped email address by the suggestion. Renders a `<button>` while the warning is displayed. */
export function EmailAid({ name }: { name: FieldPath }): ReactNode {
  const { messages } = useRootContext()
  const part = useParts()
  const { suggestion, take } = useSuggestedEmail(name)
  if (!suggestion) return null
  return (
    <button {...part('hint')} type="button" onClick={take}>
      {fillIn(messages['suggestion.use'], { suggestion })}
    </button>
  )
}
