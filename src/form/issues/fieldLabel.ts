import { customField } from '../../providers/customFields.js'
import { isFieldPath, messageKey, splitPath } from '../../sections/fieldPath.js'
import { rulesOf } from '../../sections/rulesOf.js'
import type { RootContextValue } from '../store/rootContext.js'

/** Returns the label of a field, in the term of its country if there is one ("ZIP code", "Prefecture"). */
export function fieldLabel(
  { store, messages, rules }: Pick<RootContextValue, 'store' | 'messages' | 'rules'>,
  path: string,
): string {
  const texts = messages as Partial<Record<string, string>>
  if (!isFieldPath(path)) return messages['label.any']
  const [section, key] = splitPath(path)
  const words = rulesOf(store.known.rules, section).words?.(store.form.getValues(section))
  const own = texts[`label.${messageKey(path)}`] ?? customField(path, rules)?.label
  return store.labels.get(path) ?? texts[`label.${key}.${words?.[key]}`] ?? own ?? messages['label.any']
}
