'use client'
import { type ReactNode, Suspense } from 'react'

import { inputKinds } from '../form/inputs.js'
import { useFieldState } from '../form/useFieldState.js'
import type { FieldMode } from '../providers/fieldMode.js'
import { splitPath } from '../sections/fieldPath.js'
import type { FieldPath } from '../sections/schema.js'
import { CollapsedField } from './CollapsedField.js'
import { EditableField } from './EditableField.js'
import { FixedField } from './FixedField.js'

/** One field with its label and messages: nothing where the provider cannot store it or the rules hide it. Renders a `<div>`. */
export function Field({ name }: { name: FieldPath }): ReactNode {
  const state = useFieldState(name)
  if (state === 'absent' || state === 'hidden') return null
  // While hydrating, what the server wrote stays until the list of states is here.
  const isLate = inputKinds[splitPath(name)[1]]?.choices === 'states'
  return isLate ? <Suspense>{fieldOf(state, name)}</Suspense> : fieldOf(state, name)
}

function fieldOf(state: FieldMode, name: FieldPath): ReactNode {
  if (state === 'locked' || state === 'text') return <FixedField name={name} />
  if (state === 'collapsed') return <CollapsedField name={name} />
  return <EditableField name={name} required={state === 'required'} />
}
