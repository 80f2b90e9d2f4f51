'use client'
import type { ReactNode } from 'react'

import { useRootContext } from '../form/store/rootContext.js'
import { FieldAid } from './FieldAid.js'
import { FieldMessages } from './FieldMessages.js'
import { Option } from './Option.js'
import { useParts } from './useParts.js'
import type { WithControl } from './withControl.js'

/** A label, a control or radio buttons, and their messages. Renders a `<div>`. */
export function EditableField({ name, field, isRadio }: WithControl): ReactNode {
  const { components } = useRootContext()
  const part = useParts()
  const { id, label, optional, hint, error, warning, kind } = field
  const { required, 'aria-invalid': invalid, 'aria-describedby': described } = field.input
  const describedBy = {
    'aria-describedby': [optional && `${id}-optional`, described].filter(Boolean).join(' ') || undefined,
  }
  const labelId = `${id}-label`
  const group = isRadio && {
    role: 'radiogroup',
    'aria-labelledby': labelId,
    'aria-required': required,
    'aria-invalid': invalid,
    ...describedBy,
  }
  const isBox = kind === 'checkbox'
  const Input = components.input ?? 'input'
  const Select = components.select ?? 'select'
  const Textarea = components.textarea ?? 'textarea'
  return (
    <div
      {...part('field')}
      {...group}
      data-field={name}
      data-invalid={error ? '' : undefined}
      data-warning={warning ? '' : undefined}
    >
      {isRadio ? (
        <span {...part('label')} id={labelId}>
          {label}
        </span>
      ) : isBox ? (
        <Option type="checkbox" input={{ ...field.input, ...describedBy }} label={<span>{label}</span>} />
      ) : (
        <label {...part('label')} htmlFor={id}>
          {label}
        </label>
      )}{' '}
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
      {kind === 'select' &&
        (isRadio ? (
          field.options.map(({ value, label: text }) => {
            // `aria-invalid` and the description are on the group, so that they are announced once.
            const input = { ...field.radio(value), 'aria-invalid': undefined, 'aria-describedby': undefined }
            return <Option key={value} type="radio" input={input} label={text} />
          })
        ) : (
          <Select {...part('select')} {...field.input} {...describedBy}>
            <option value="">{field.placeholder}</option>
            {field.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </Select>
        ))}
      {kind === 'input' && <Input {...part('input')} {...field.input} {...describedBy} />}
      {kind === 'textarea' && <Textarea {...part('input')} rows={3} {...field.input} {...describedBy} />}
      <FieldMessages id={id} error={error} warning={warning} />
      <FieldAid name={name} id={id} isWarned={warning !== undefined} />
    </div>
  )
}
