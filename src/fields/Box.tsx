'use client'
import type { ReactNode } from 'react'

import type { CheckboxField } from '../form/field/fieldProps.js'
import { useRootContext } from '../form/store/rootContext.js'
import { Posted } from './Posted.js'
import { useParts } from './useParts.js'

/** A checkbox with its label and its error. Renders a `<div>`. */
export function Box({ id, label, input, error, asked = '' }: CheckboxField & { asked?: string }): ReactNode {
  const { components } = useRootContext()
  const part = useParts()
  const Checkbox = components.checkbox ?? 'input'
  return (
    <div {...part('option')}>
      {input.name && <Posted name={`asked:${input.name}`} value={asked} />}
      <Checkbox {...part('checkbox')} {...input} />{' '}
      <label {...part('label')} htmlFor={id}>
        {label}
      </label>
      {error && (
        <p {...part('error')} id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
