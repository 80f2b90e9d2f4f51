'use client'
import { type ReactNode, useMemo } from 'react'

import { Field as BareField, type SingleField } from '../fields/Field.js'
import type { FieldProps } from '../form/field/fieldProps.js'
import { useFirstRender } from '../form/field/useFirstRender.js'
import { useOwnLabel } from '../form/field/useOwnLabel.js'
import { RootContext, useRootContext } from '../form/store/rootContext.js'

/** The props of `Checkout.Field`. */
export interface OwnFieldProps {
  name: SingleField
  /** What the field is called, in its messages too. Default: the word of the language and of the country. */
  label?: string
  /** What to type, shown below the label. It replaces the kit's hint. */
  hint?: string
  /** Shown in an empty input, or as the blank choice of a list. */
  placeholder?: string
  /** Moves the focus to the control when the page shows it first. Default: false. */
  autoFocus?: boolean
  /** A class of the element around label and control, beside that of `classNames`. */
  className?: string
}

/** One field with its label and messages: nothing where the provider cannot store it or the rules hide it. Renders a `<div>`. */
export function Field({ name, label, hint, placeholder, autoFocus = false, className }: OwnFieldProps): ReactNode {
  const root = useRootContext('Checkout.Field')
  useOwnLabel(name, label)
  // A control that replaces another one later, such as the list of states, leaves the focus where it is.
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
