import type { FormMessages } from '../../locales/en.js'
import { splitPath } from '../../sections/fieldPath.js'
import type { FieldPath } from '../../sections/schema.js'
import { fillLabel } from './fillIn.js'

/** Returns the text of the button that opens a collapsed field: "Add company". */
export const addText = (messages: FormMessages, path: FieldPath, label: string): string =>
  (messages as Partial<Record<string, string>>)[`field.add.${splitPath(path)[1]}`] ??
  fillLabel(messages['field.add'], label)
