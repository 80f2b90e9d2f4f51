import type { ComponentPropsWithRef } from 'react'

import type { FieldMode } from '../../providers/fieldMode.js'

/** The properties of every kind of field. */
interface FieldBase {
  /** The ID of the control. The IDs of its messages start with it. */
  id: string
  /** The label, in the language of the form. */
  label: string
  /**
   * `required`, `optional` or `collapsed` (behind a button at first): the field has a control. `locked` or `text`: it
   * is displayed as text. `hidden` or `absent`: it is not displayed.
   */
  state: FieldMode
  /** The word "optional", if the field may stay empty. */
  optional?: string
  /** Show it in an element with the ID `${id}-hint`. */
  hint?: string
  /** Show it in an element with the ID `${id}-error`. */
  error?: string
  /** Show it in an element with the ID `${id}-warning`. */
  warning?: string
}

/** A field for a native `<input>`. */
export interface InputField extends FieldBase {
  kind: 'input'
  /** Props of the native control. It is uncontrolled: it has a `defaultValue`, never a `value`. */
  input: ComponentPropsWithRef<'input'>
  options?: undefined
  value?: undefined
}

/** A field for a native `<textarea>`. */
export interface TextareaField extends FieldBase {
  kind: 'textarea'
  /** Props of the native control. It is uncontrolled: it has a `defaultValue`, never a `value`. */
  input: ComponentPropsWithRef<'textarea'>
  options?: undefined
  value?: undefined
}

/** A field for a native `<select>`, or for radio buttons with `radio`. */
export interface SelectField extends FieldBase {
  kind: 'select'
  /** Props of a native `<select>`. It is uncontrolled: it has a `defaultValue`, never a `value`. */
  input: ComponentPropsWithRef<'select'>
  /** The options, without the blank one. */
  options: readonly { value: string; label: string }[]
  /** The text of the blank option, whose value is `''`. */
  placeholder: string
  /** Returns the props of a native radio button for one option, if you render radio buttons instead of a `<select>`. */
  radio: (value: string) => ComponentPropsWithRef<'input'>
  value?: undefined
}

/** A field for a native checkbox. */
export interface CheckboxField extends FieldBase {
  kind: 'checkbox'
  /** Props of a native `<input type="checkbox">`. It is uncontrolled: it has a `defaultChecked`, never `checked`. */
  input: ComponentPropsWithRef<'input'>
  options?: undefined
  value?: undefined
}

/** A field without a control: it is locked, the session has ended, or it is not displayed. */
export interface TextField extends FieldBase {
  kind: 'text'
  input?: undefined
  options?: undefined
  /** The displayed value. If it is `''`, display nothing: the field is empty, `hidden` or `absent`. */
  value: string
}

/** The data to render a field with your own markup. `kind` says which native element `input` is for. */
export type FieldProps = InputField | TextareaField | SelectField | CheckboxField | TextField

type Own<Field> = Field extends unknown ? Omit<Field, keyof FieldBase> : never
/** The properties that belong to the native element of a field. */
export type NativeField = Own<Exclude<FieldProps, TextField>>
