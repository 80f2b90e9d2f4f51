'use client'
import { type ComponentPropsWithRef, type ReactNode, useId } from 'react'

import { useRootContext } from '../form/store/rootContext.js'
import { useParts } from './useParts.js'

interface BoxProps {
  label: string
  input: ComponentPropsWithRef<'input'>
  error?: string | undefined
}

/** A checkbox with its label and what is wrong with it. Renders a `<div>`. */
export function Box({ label, input, error }: BoxProps): ReactNode {
  const { components } = useRootContext()
  const part = useParts()
  const id = useId()
  const Checkbox = components.checkbox ?? 'input'
  return (
    <div {...part('option')}>
      <Checkbox
        {...part('checkbox')}
        {...input}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={error && `${id}-error`}
      />{' '}
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
