import type { CustomField } from '../../sections/custom/customField.js'
import type { FieldPath } from '../../sections/schema.js'
import type { InputKind } from '../store/inputs.js'
import type { Choices } from '../store/choices.js'

/** The control of a custom field. */
export const customKind = ({ type = 'text', autoComplete }: CustomField): InputKind => ({
  ...(type !== 'text' && { control: type }),
  ...(autoComplete && { autofill: autoComplete }),
})

/** The hint and the choices of a custom field, in the language of the page where `texts` has them. */
export function customExtras(
  { hint, options, type }: CustomField,
  path: FieldPath,
  texts: Partial<Record<string, string>>,
): { hint?: string } & Pick<Choices, 'options'> {
  const said = texts[`hint.${path}`] ?? hint
  const choices = type === 'checkbox' ? [{ value: 'true', label: '✓' }] : options
  return {
    ...(said && { hint: said }),
    ...(choices && {
      options: choices.map(({ value, label }) => ({ value, label: texts[`label.${path}.${value}`] ?? label })),
    }),
  }
}
