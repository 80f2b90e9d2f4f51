'use client'
import type { ReactNode } from 'react'

import { Field, type SingleField } from './Field.js'
import { useParts } from './useParts.js'

/** Fields side by side, if there is room. Renders a `<div>`. */
export function Row({ names }: { names: readonly SingleField[] }): ReactNode {
  const part = useParts()
  return (
    <div {...part('row')}>
      {names.map((name) => (
        <Field key={name} name={name} />
      ))}
    </div>
  )
}
