import type { ComponentPropsWithRef } from 'react'

import type { Choices } from '../store/choices.js'
import type { InputKind } from '../store/inputs.js'
import type { NativeField } from './fieldProps.js'

/** Returns the properties of a field's native element. `given`: the props that every element gets. */
export function nativeField(
  kind: InputKind,
  given: ComponentPropsWithRef<'input'>,
  { options, selected }: Choices,
  placeholder: string,
): NativeField {
  const { control, ticked = 'true' } = kind
  // Must not change while the control is mounted: React would overwrite what the shopper typed.
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
  // Text has its own direction, independent of the page.
  const dir = kind.ltr ? 'ltr' : 'auto'
  if (control === 'textarea') return { kind: control, input: { ...input, dir } }
  return { kind: 'input', input: { ...input, type: kind.type ?? 'text', dir } }
}
