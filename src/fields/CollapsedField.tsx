'use client'
import type { ReactNode } from 'react'

import { addText } from '../form/issues/addText.js'
import { useRootContext } from '../form/store/rootContext.js'
import { useCollapsed } from '../form/field/useCollapsed.js'
import type { FieldPath } from '../sections/schema.js'
import { Unscripted } from './Posted.js'
import { useParts } from './useParts.js'

interface CollapsedFieldProps {
  name: FieldPath
  label: string
  /** The control. */
  children: ReactNode
}

/** An optional field that few shoppers need, behind a button: "Add company". */
export function CollapsedField({ name, label, children }: CollapsedFieldProps): ReactNode {
  const { messages } = useRootContext()
  const part = useParts()
  const { isOpen, open } = useCollapsed([name])
  if (isOpen(name)) return children
  return (
    <div {...part('field')} data-field={name}>
      <Unscripted>{children}</Unscripted>
      <button {...part('hint')} type="button" aria-expanded="false" onClick={() => open(name)}>
        {addText(messages, name, label)}
      </button>
    </div>
  )
}
