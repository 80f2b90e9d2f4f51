'use client'
import type { ReactNode } from 'react'

import { useFieldState } from '../form/useFieldState.js'
import type { FieldPath } from '../sections/schema.js'
import { CollapsedField } from './CollapsedField.js'
import { EditableField } from './EditableField.js'
import { FixedField } from './FixedField.js'

/** One field with its label and messages: nothing where the provider cannot store it or the rules hide it. Renders a `<div>`. */
export function Field({ name }: { name: FieldPath }): ReactNode {
  const state = useFieldState(name)
  if (state === 'absent' || state === 'hidden') return null
  if (state === 'locked' || state === 'text') return <FixedField name={name} />
  if (state === 'collapsed') return <CollapsedField name={name} />
  return <EditableField name={name} required={state === 'required'} />
}
