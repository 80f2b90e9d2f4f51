import { type CheckboxField, type FieldPath, type FieldProps, useField } from 'tillkit'

import { Checkbox, Input, Label, NativeSelect, Textarea } from './ui/controls.js'
import { Text } from './ui/layout.js'

/** A field by its path. */
export const NamedField = ({ path }: { path: FieldPath }) => <FormField field={useField(path)} />

/** Label, control, hint, error and warning of a field. */
export function FormField({ field }: { field: FieldProps }) {
  const { id, label, optional, hint, error, warning } = field
  if (field.kind === 'text') {
    return (
      field.value && (
        <p className="text-sm">
          <span className="font-medium">{label}</span> <bdi>{field.value}</bdi>
        </p>
      )
    )
  }
  if (field.kind === 'checkbox') return <CheckboxLine field={field} />
  return (
    <div className="space-y-2">
      <div className="flex items-baseline justify-between gap-2">
        <Label htmlFor={id}>{label}</Label>
        {optional && <span className="text-xs text-muted-foreground">{optional}</span>}
      </div>
      {field.kind === 'select' && (
        <NativeSelect {...field.input}>
          <option value="">{field.placeholder}</option>
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </NativeSelect>
      )}
      {field.kind === 'textarea' && <Textarea {...field.input} />}
      {field.kind === 'input' && <Input {...field.input} />}
      {hint && <Text id={`${id}-hint`}>{hint}</Text>}
      {error && (
        <Text id={`${id}-error`} tone="destructive">
          {error}
        </Text>
      )}
      <div aria-live="polite">
        {warning && (
          <Text id={`${id}-warning`} tone="warning">
            {warning}
          </Text>
        )}
      </div>
    </div>
  )
}

/** A checkbox with its label beside it. */
export function CheckboxLine({ field }: { field: CheckboxField }) {
  const { id, label, input, error } = field
  return (
    <div className="space-y-2">
      <div className="flex min-h-6 items-center gap-2">
        <Checkbox {...input} />
        <Label htmlFor={id}>{label}</Label>
      </div>
      {error && (
        <Text id={`${id}-error`} tone="destructive">
          {error}
        </Text>
      )}
    </div>
  )
}
