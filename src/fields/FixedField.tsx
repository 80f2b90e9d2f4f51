'use client'
import type { ReactNode } from 'react'

import { useFixedField } from '../form/field/useFixedField.js'
import type { FieldPath } from '../sections/schema.js'
import { useParts } from './useParts.js'

/** A locked field: text with its label, never a disabled control. Nothing when it has no value. */
export function FixedField({ name }: { name: FieldPath }): ReactNode {
  const part = useParts()
  const { label, text } = useFixedField(name)
  if (!text) return null
  return (
    <div {...part('field')} data-field={name} data-locked="">
      <span {...part('label')}>{label}</span>{' '}
      <span {...part('hint')}>
        <bdi>{text}</bdi>
      </span>
    </div>
  )
}
