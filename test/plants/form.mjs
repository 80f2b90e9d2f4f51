// @ts-check
import { plantIn } from './plantIn.mjs'

const attributes = '--project unit test/form/attributes.test.tsx'

export const form = [
  ...plantIn('src/fields/FieldMessages.tsx', attributes, [['a warning without its id', ' id={`${id}-warning`}', '']]),
  ...plantIn('src/fields/EditableField.tsx', attributes, [
    ['a field that is always invalid', "data-invalid={error ? '' : undefined}", 'data-invalid=""'],
    ['a label of no control', 'htmlFor={id}>', '>'],
    ['"optional" that is not part of the description', '[!required && `${id}-optional`, messagesId]', '[messagesId]'],
  ]),
]
