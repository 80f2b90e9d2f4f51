'use client'
import type { ReactNode } from 'react'

import type { FieldProps } from '../form/field/fieldProps.js'
import { useField } from '../form/field/useField.js'
import { useRootContext } from '../form/store/rootContext.js'
import { customField } from '../providers/customFields.js'
import type { FieldPath } from '../sections/schema.js'
import { CollapsedField } from './CollapsedField.js'
import { EditableField } from './EditableField.js'
import { FixedField } from './FixedField.js'
import { Posted, PostedValue } from './Posted.js'

/** Your own props for a field. */
export interface Dressed {
  dress?: (own: FieldProps) => FieldProps
}

/** A field in its current mode: a control, a button that opens it, or text. */
export function BoundField({ name, dress }: { name: FieldPath } & Dressed): ReactNode {
  const { rules } = useRootContext()
  const own = useField(name)
  const field = dress ? dress(own) : own
  if (field.kind === 'text')
    return (
      <>
        <FixedField name={name} {...field} />
        <PostedValue name={name} />
      </>
    )
  const isRadio = field.kind === 'select' && customField(name, rules)?.type === 'radio'
  const control = <EditableField name={name} field={field} isRadio={isRadio} />
  return (
    <>
      {/* A browser does not post unchecked checkboxes and radio groups without a selection. */}
      {(isRadio || field.kind === 'checkbox') && <Posted name={`asked:${name}`} />}
      {field.state === 'collapsed' ? <CollapsedField name={name}>{control}</CollapsedField> : control}
    </>
  )
}
