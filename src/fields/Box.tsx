'use client'
import { type ComponentPropsWithRef, type ReactNode, useId } from 'react'

import { useRootContext } from '../form/rootContext.js'
import { useParts } from './useParts.js'

/** A checkbox with its label. Renders a `<div>`. */
export function Box({ label, input }: { label: string; input: ComponentPropsWithRef<'input'> }): ReactNode {
  const { components } = useRootContext('A checkbox')
  const part = useParts()
  const id = useId()
  const Checkbox = components.checkbox ?? 'input'
  return (
    <div {...part('option')}>
      <Checkbox {...part('checkbox')} {...input} id={id} />{' '}
      <label {...part('label')} htmlFor={id}>
        {label}
      </label>
    </div>
  )
}
