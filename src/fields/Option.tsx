'use client'
import type { ComponentPropsWithRef, ReactNode } from 'react'

import { useRootContext } from '../form/store/rootContext.js'
import { useParts } from './useParts.js'

interface OptionProps {
  type: 'checkbox' | 'radio'
  /** Props of the control. */
  input: ComponentPropsWithRef<'input'>
  label: ReactNode
  /** What follows the label. */
  children?: ReactNode
}

/** A checkbox or a radio button with its label. Renders a `<div>`. */
export function Option({ type, input, label, children }: OptionProps): ReactNode {
  const { components } = useRootContext()
  const part = useParts()
  const Control = components[type] ?? 'input'
  return (
    <div {...part('option')}>
      <Control {...part(type)} {...input} type={type} />{' '}
      <label {...part('label')} htmlFor={input.id}>
        {label}
      </label>
      {children}
    </div>
  )
}
