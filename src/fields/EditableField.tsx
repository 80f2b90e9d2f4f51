'use client'
import type { ComponentPropsWithRef, ReactNode } from 'react'

import { useRootContext } from '../form/store/rootContext.js'
import { useField } from '../form/field/useField.js'
import type { FieldPath } from '../sections/schema.js'
import { FieldAid } from './FieldAid.js'
import { FieldMessages } from './FieldMessages.js'
import { useParts } from './useParts.js'

/** A label, a native control and its messages. */
export function EditableField({ name, required }: { name: FieldPath; required: boolean }): ReactNode {
  const { components, messages } = useRootContext()
  const part = useParts()
  const texts = messages as Partial<Record<string, string>>
  const { input: control, label, hint, error, warning, options } = useField(name)
  const { id = '', 'aria-describedby': messagesId } = control
  const describedBy = [!required && `${id}-optional`, messagesId].filter(Boolean).join(' ')
  const input = { ...control, 'aria-describedby': describedBy || undefined }
  const Input = components.input ?? 'input'
  const Select = components.select ?? 'select'
  return (
    <div
      {...part('field')}
      data-field={name}
      data-invalid={error ? '' : undefined}
      data-warning={warning ? '' : undefined}
    >
      <label {...part('label')} htmlFor={id}>
        {label}
      </label>{' '}
      {!required && (
        <span {...part('optional')} id={`${id}-optional`}>
          {messages.optional}
        </span>
      )}{' '}
      {hint && (
        <p {...part('hint')} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {options ? (
        <Select {...part('select')} {...(input as ComponentPropsWithRef<'select'>)}>
          <option value="">{texts[`select.${name.split('.')[1]}`] ?? messages['select.any']}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      ) : (
        <Input {...part('input')} {...input} />
      )}
      <FieldMessages id={id} error={error} warning={warning} />
      <FieldAid name={name} id={id} isWarned={warning !== undefined} />
    </div>
  )
}
