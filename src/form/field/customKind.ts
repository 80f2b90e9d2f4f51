import type { CustomField } from '../../sections/custom/customField.js'
import type { FieldPath } from '../../sections/schema.js'
import type { InputKind } from '../store/inputs.js'
import type { Choices } from '../store/choices.js'

/** Returns the kind of control of a custom field. */
export const customKind = ({ type = 'text', autoComplete }: CustomField): InputKind => ({
  ...(type !== 'text' && { control: type }),
  ...(autoComplete && { autofill: autoComplete }),
})

/** Returns the hint and the options of a custom field, translated if `texts` has them. */
export function customExtras(
  { hint, options, type }: CustomField,
  path: FieldPath,
  texts: Partial<Record<string, string>>,
): { hint?: string } & Pick<Choices, 'options'> {
  const text = texts[`hint.${path}`] ?? hint
  const choices = type === 'checkbox' ? [{ value: 'true', label: '✓' }] : options
  return {
    ...(text && { hint: text }),
    ...(choices && {
      options: choices.map(({ value, label }) => ({ value, label: texts[`label.${path}.${value}`] ?? label })),
    }),
  }
}
