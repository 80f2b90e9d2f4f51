import { roomIn } from '../../providers/bodySize.js'
import { customField } from '../../providers/customFields.js'
import { longestValue } from '../../providers/fieldMode.js'
import { suggestedEmail } from '../../schema/emailHint.js'
import { isFieldPath, splitPath } from '../../sections/fieldPath.js'
import type { FieldPath } from '../../sections/schema.js'
import { rulesOf } from '../../sections/rulesOf.js'
import { fieldLabel } from './fieldLabel.js'
import { inputKind } from '../store/inputs.js'
import type { RootContextValue } from '../store/rootContext.js'
import { knownValues } from '../store/store.js'

/** The values for the placeholders of an issue text. */
export interface IssueFacts {
  /** The label of the field. */
  label?: string
  /** The maximum length in characters. */
  max?: number | undefined
  /** An example for the country of the section, or of a phone number. */
  example?: string | undefined
  /** The value that was probably meant. */
  suggestion?: string | undefined
  /** The kind of control, if it is not a text input. Selects the text `issue.<code>.<control>`. */
  control?: 'checkbox' | 'select' | undefined
}

/**
 * Returns the facts for issues at a path. Each is computed only if a text uses it. `isList`: whether its control is
 * currently a list.
 */
export function issueFacts(
  root: Pick<RootContextValue, 'store' | 'provider' | 'messages' | 'rules'>,
  path = '',
  isList = false,
): IssueFacts {
  if (!isFieldPath(path)) return {}
  const { store, rules } = root
  const [section] = splitPath(path)
  const kind = inputKind(store.known, path)
  const { example } = rulesOf(store.known.rules, section)
  return {
    get label() {
      return fieldLabel(root, path)
    },
    get max() {
      return longest(root, path)
    },
    get suggestion() {
      return kind.type === 'email' ? suggestedEmail(store.form.getValues(path)) : undefined
    },
    get control() {
      const { type = kind.control } = customField(path, rules) ?? {}
      if (type === 'checkbox') return type
      return isList || type === 'select' || type === 'radio' ? 'select' : undefined
    },
    get example() {
      return kind.example?.(knownValues(store), path) ?? example?.(store.form.getValues(section))
    },
  }
}

function longest({ store, provider, rules }: Pick<RootContextValue, 'store' | 'provider' | 'rules'>, path: FieldPath) {
  const max = longestValue(path, provider, rules)
  const room = roomIn(store.form.getValues())?.(store.form.getValues(path) ?? '') ?? Infinity
  return Math.min(max, room) < Infinity ? Math.min(max, room) : undefined
}
