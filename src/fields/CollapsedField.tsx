'use client'
import type { ReactNode } from 'react'

import { addText } from '../form/issues/addText.js'
import { useRootContext } from '../form/store/rootContext.js'
import { useCollapsed } from '../form/field/useCollapsed.js'
import { EditableField } from './EditableField.js'
import { Unscripted } from './Posted.js'
import { useParts } from './useParts.js'
import type { WithControl } from './withControl.js'

/** An optional field that few shoppers need, behind a button: "Add company". */
export function CollapsedField({ name, field }: WithControl): ReactNode {
  const { messages } = useRootContext()
  const part = useParts()
  const { isOpen, open } = useCollapsed([name])
  if (isOpen(name)) return <EditableField name={name} field={field} />
  return (
    <div {...part('field')} data-field={name}>
      <Unscripted>
        <EditableField name={name} field={field} />
      </Unscripted>
      <button {...part('hint')} type="button" aria-expanded="false" onClick={() => open(name)}>
        {addText(messages, name, field.label)}
      </button>
    </div>
  )
}
