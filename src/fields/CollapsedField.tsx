'use client'
import type { ReactNode } from 'react'

import { useCollapsedField } from '../form/field/useCollapsed.js'
import type { FieldPath } from '../sections/schema.js'
import { Unscripted } from './Posted.js'
import { useParts } from './useParts.js'

interface CollapsedFieldProps {
  name: FieldPath
  /** The control. */
  children: ReactNode
}

/** An optional field that few shoppers need, behind a button: "Add company". */
export function CollapsedField({ name, children }: CollapsedFieldProps): ReactNode {
  const part = useParts()
  const button = useCollapsedField(name)
  if (!button) return children
  return (
    <div {...part('field')} data-field={name}>
      <Unscripted>{children}</Unscripted>
      <button {...part('hint')} type="button" aria-expanded="false" onClick={button.open}>
        {button.label}
      </button>
    </div>
  )
}
