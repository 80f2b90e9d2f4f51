'use client'
import type { ReactNode } from 'react'

import type { FieldPath } from '../sections/schema.js'
import { Field } from './Field.js'
import { useParts } from './useParts.js'

/** Fields side by side where there is room. Renders a `<div>`. */
export function Row({ names }: { names: readonly FieldPath[] }): ReactNode {
  const part = useParts()
  return (
    <div {...part('row')}>
      {names.map((name) => (
        <Field key={name} name={name} />
      ))}
    </div>
  )
}
