import { fieldMode } from '../providers/fieldMode.js'
import type { FieldMode } from '../providers/fieldMode.js'
import { splitPath } from '../sections/fieldPath.js'
import { type FieldPath, sections } from '../sections/schema.js'
import type { RootContextValue } from './rootContext.js'

/** What is made of a field: `required` where the provider, the rules or the section's own schema need it. */
export function fieldState({ provider, rules, store }: RootContextValue, path: FieldPath): FieldMode {
  const mode = fieldMode(path, provider, rules)
  if (mode !== 'optional' && mode !== 'collapsed') return mode
  const [section, key] = splitPath(path)
  const requires: readonly string[] = sections[section].requires(store.form.getValues(section) as never)
  return requires.includes(key) ? 'required' : mode
}
