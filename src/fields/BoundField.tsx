'use client'
import type { ReactNode } from 'react'

import { useField } from '../form/field/useField.js'
import type { FieldPath } from '../sections/schema.js'
import { CollapsedField } from './CollapsedField.js'
import { EditableField } from './EditableField.js'
import { FixedField } from './FixedField.js'

/** A field as it is now: a control, a button that opens it, or text. */
export function BoundField({ name }: { name: FieldPath }): ReactNode {
  const field = useField(name)
  if (field.kind === 'text') return <FixedField name={name} {...field} />
  const Shown = field.state === 'collapsed' ? CollapsedField : EditableField
  return <Shown name={name} field={field} />
}
