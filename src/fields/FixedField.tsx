'use client'
import type { ReactNode } from 'react'

import type { TextField } from '../form/field/fieldProps.js'
import type { FieldPath } from '../sections/schema.js'
import { useParts } from './useParts.js'

/** A locked field: text with its label, never a disabled control. Renders nothing if it has no value. */
export function FixedField({
  name,
  label,
  value,
}: { name: FieldPath } & Pick<TextField, 'label' | 'value'>): ReactNode {
  const part = useParts()
  if (!value) return null
  return (
    <div {...part('field')} data-field={name} data-locked="">
      <span {...part('label')}>{label}</span>{' '}
      <span {...part('hint')}>
        <bdi>{value}</bdi>
      </span>
    </div>
  )
}
