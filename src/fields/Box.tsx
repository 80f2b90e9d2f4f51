'use client'
import type { ReactNode } from 'react'

import type { CheckboxField } from '../form/field/fieldProps.js'
import { Option } from './Option.js'
import { Posted } from './Posted.js'
import { useParts } from './useParts.js'

/** A checkbox with its label and its error. Renders a `<div>`. */
export function Box({ id, label, input, error, asked = '' }: CheckboxField & { asked?: string }): ReactNode {
  const part = useParts()
  return (
    <>
      {input.name && <Posted name={`asked:${input.name}`} value={asked} />}
      <Option type="checkbox" input={input} label={label}>
        {error && (
          <p {...part('error')} id={`${id}-error`}>
            {error}
          </p>
        )}
      </Option>
    </>
  )
}
