import type { ReactNode } from 'react'

import type { OwnParts } from '../../form/store/props.js'
import type { FieldMessages as Messages } from '../FieldMessages.js'
import type { useParts } from '../useParts.js'
import type { WithControl } from '../withControl.js'

/** The last three are passed as props, because a chunk that imported them would be split. */
export interface CustomControlProps extends WithControl {
  components: OwnParts
  part: ReturnType<typeof useParts>
  FieldMessages: typeof Messages
}

/**
 * A custom field with a control that other fields do not have: a textarea, a checkbox, or radio buttons. Renders a
 * `<div>`.
 */
export function CustomControl(props: CustomControlProps): ReactNode {
  const { name, field, part, FieldMessages } = props
  const { id, label, optional, hint, error, warning } = field
  const describedBy = [optional && `${id}-optional`, field.input['aria-describedby']].filter(Boolean).join(' ')
  const described = { 'aria-describedby': describedBy || undefined }
  const isGroup = field.kind === 'select'
  const isBox = field.kind === 'checkbox'
  const group = isGroup && {
    role: 'radiogroup',
    'aria-labelledby': `${id}-label`,
    'aria-required': field.input.required,
    'aria-invalid': field.input['aria-invalid'],
    ...described,
  }
  const optionalWord = optional && (
    <span {...part('optional')} id={`${id}-optional`}>
      {optional}
    </span>
  )
  const hintText = hint && (
    <p {...part('hint')} id={`${id}-hint`}>
      {hint}
    </p>
  )
  return (
    <div
      {...part('field')}
      {...group}
      data-field={name}
      data-invalid={error ? '' : undefined}
      data-warning={warning ? '' : undefined}
    >
      {isGroup && (
        <span {...part('label')} id={`${id}-label`}>
          {label}
        </span>
      )}
      {field.kind === 'textarea' && (
        <label {...part('label')} htmlFor={id}>
          {label}
        </label>
      )}{' '}
      {!isBox && optionalWord} {!isBox && hintText}
      <Control {...props} described={described} />
      {isBox && optionalWord} {isBox && hintText}
      <FieldMessages id={id} error={error} warning={warning} />
    </div>
  )
}

type Described = Record<'aria-describedby', string | undefined>

function Control({ field, components, part, described }: CustomControlProps & { described: Described }): ReactNode {
  const Textarea = components.textarea ?? 'textarea'
  const Checkbox = components.checkbox ?? 'input'
  if (field.kind === 'textarea') return <Textarea {...part('input')} rows={3} {...field.input} {...described} />
  if (field.kind === 'checkbox') {
    return (
      <div {...part('option')}>
        <Checkbox {...part('checkbox')} {...field.input} {...described} />{' '}
        <label {...part('label')} htmlFor={field.id}>
          <span>{field.label}</span>
        </label>
      </div>
    )
  }
  return field.kind === 'select' ? <Radios {...field} components={components} part={part} /> : null
}

type RadiosProps = Pick<Extract<WithControl['field'], { kind: 'select' }>, 'options' | 'radio'> &
  Pick<CustomControlProps, 'components' | 'part'>

function Radios({ options, radio, components, part }: RadiosProps): ReactNode {
  const Radio = components.radio ?? 'input'
  return options.map(({ value, label }) => {
    // `aria-invalid` and the description are on the group, so that they are announced once.
    const { 'aria-invalid': _invalid, 'aria-describedby': _described, ...input } = radio(value)
    return (
      <div {...part('option')} key={value}>
        <Radio {...part('radio')} {...input} />{' '}
        <label {...part('label')} htmlFor={input.id}>
          {label}
        </label>
      </div>
    )
  })
}
