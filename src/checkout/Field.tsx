'use client'
import { type ReactNode, useMemo } from 'react'

import { Field as BareField, type SingleField } from '../fields/Field.js'
import type { FieldProps } from '../form/field/fieldProps.js'
import { useFirstRender } from '../form/field/useFirstRender.js'
import { useOwnLabel } from '../form/field/useOwnLabel.js'
import { RootContext, useRootContext } from '../form/store/rootContext.js'

/** The props of `Checkout.Field`. */
export interface OwnFieldProps {
  /** The field path, such as `shippingAddress.postalCode`. "Same as …" and the shipping options belong to their sections. */
  name: SingleField
  /** The label, also in messages. Default: the term of the language and the country. */
  label?: string
  /** A text below the label, in place of the kit's hint. */
  hint?: string
  /** The text of an empty input, or of the blank option of a list. */
  placeholder?: string
  /** Whether to focus the control when the page first shows it. Default: `false`. */
  autoFocus?: boolean
  /** Your own class for the element around label and control, in addition to that of `classNames`. */
  className?: string
}

/** One field with its label and messages, or nothing if the provider cannot store it or the rules hide it. Renders a `<div>`. */
export function Field({ name, label, hint, placeholder, autoFocus = false, className }: OwnFieldProps): ReactNode {
  const root = useRootContext('Checkout.Field')
  useOwnLabel(name, label)
  // A control that replaces another one later, such as the list of states, does not take the focus.
  const isFocused = useFirstRender(autoFocus)
  const around = useMemo(() => {
    const { classNames } = root
    return className ? { ...root, classNames: { ...classNames, field: join(classNames.field, className) } } : root
  }, [root, className])
  const dress = (own: FieldProps): FieldProps => {
    const field = { ...own, ...(label !== undefined && { label }), ...(hint !== undefined && { hint }) }
    if (field.kind === 'text') return field
    const hintId = `${field.id}-hint`
    const described = field.input['aria-describedby']
    const input = {
      'aria-describedby': hint && !own.hint ? join(hintId, described) : described,
      ...(isFocused && { autoFocus: true }),
    }
    if (field.kind === 'select')
      return { ...field, input: { ...field.input, ...input }, placeholder: placeholder ?? field.placeholder }
    const written = { ...input, ...(placeholder !== undefined && { placeholder }) }
    if (field.kind === 'textarea') return { ...field, input: { ...field.input, ...written } }
    return { ...field, input: { ...field.input, ...written } }
  }
  return (
    <RootContext.Provider value={around}>
      <BareField name={name} dress={dress} />
    </RootContext.Provider>
  )
}

const join = (...words: (string | undefined)[]) => words.filter(Boolean).join(' ')
