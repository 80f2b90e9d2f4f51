'use client'
import type { ReactNode } from 'react'

import type { FieldProps } from '../form/field/fieldProps.js'
import { useField } from '../form/field/useField.js'
import type { FieldPath } from '../sections/schema.js'
import { CollapsedField } from './CollapsedField.js'
import { EditableField } from './EditableField.js'
import { FixedField } from './FixedField.js'
import { Posted, PostedValue } from './Posted.js'

/** Adds what a host gave to a field. */
export interface Dressed {
  dress?: (own: FieldProps) => FieldProps
}

/** A field as it is now: a control, a button that opens it, or text. */
export function BoundField({ name, dress }: { name: FieldPath } & Dressed): ReactNode {
  const own = useField(name)
  const field = dress ? dress(own) : own
  if (field.kind === 'text')
    return (
      <>
        <FixedField name={name} {...field} />
        <PostedValue name={name} />
      </>
    )
  const Shown = field.state === 'collapsed' ? CollapsedField : EditableField
  // A browser leaves out a box that is not ticked, and radio buttons of which none is chosen.
  const isLeftOut = field.kind === 'checkbox' || (name.startsWith('custom.') && field.kind === 'select')
  return (
    <>
      {isLeftOut && <Posted name={`asked:${name}`} />}
      <Shown name={name} field={field} />
    </>
  )
}
