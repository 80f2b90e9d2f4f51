import type { ComponentPropsWithRef } from 'react'

import type { Choices } from '../store/choices.js'
import type { InputKind } from '../store/inputs.js'
import type { NativeField } from './fieldProps.js'

/** The part of a field that belongs to its element. `given`: the props that every element gets. */
export function nativeField(
  kind: InputKind,
  given: ComponentPropsWithRef<'input'>,
  { options, selected }: Choices,
  placeholder: string,
): NativeField {
  const { control, ticked = 'true' } = kind
  // Constant over the life of the control: a changed one would overwrite what stands there.
  const input: object = { ...given, defaultValue: selected }
  if (control === 'checkbox')
    return {
      kind: control,
      input: { ...given, type: control, value: ticked, defaultChecked: selected === ticked },
    }
  if (control === 'radio' || options) {
    const offered = options ?? []
    return {
      kind: 'select',
      input,
      options: offered,
      placeholder,
      radio(value) {
        const at = offered.findIndex((option) => option.value === value)
        const id = at > 0 ? `${given.id}-${at}` : given.id
        return { ...given, id, type: 'radio', value, defaultChecked: selected === value }
      },
    }
  }
  // A text reads in its own direction, whatever the page's is.
  const dir = kind.ltr ? 'ltr' : 'auto'
  if (control === 'textarea') return { kind: control, input: { ...input, dir } }
  return { kind: 'input', input: { ...input, type: kind.type ?? 'text', dir } }
}
