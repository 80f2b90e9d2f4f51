'use client'
import type { ReactNode } from 'react'

import { useRootContext } from '../form/store/rootContext.js'
import { FieldAid } from './FieldAid.js'
import { FieldMessages } from './FieldMessages.js'
import type { WithControl } from './withControl.js'
import { useParts } from './useParts.js'

/** A label, an `<input>` or a `<select>`, and its messages. */
export function EditableField({ name, field }: WithControl): ReactNode {
  const { components } = useRootContext()
  const part = useParts()
  const { id, label, optional, hint, error, warning } = field
  const describedBy = [optional && `${id}-optional`, field.input['aria-describedby']].filter(Boolean).join(' ')
  const described = { 'aria-describedby': describedBy || undefined }
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
      {optional && (
        <span {...part('optional')} id={`${id}-optional`}>
          {optional}
        </span>
      )}{' '}
      {hint && (
        <p {...part('hint')} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {field.kind === 'select' && (
        <Select {...part('select')} {...field.input} {...described}>
          <option value="">{field.placeholder}</option>
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
      {field.kind === 'input' && <Input {...part('input')} {...field.input} {...described} />}
      <FieldMessages id={id} error={error} warning={warning} />
      <FieldAid name={name} id={id} isWarned={warning !== undefined} />
    </div>
  )
}
