import { fieldMode } from '../../providers/fieldMode.js'
import type { FieldMode } from '../../providers/fieldMode.js'
import { isAnswerable } from '../../providers/judgeBy.js'
import { splitPath } from '../../sections/fieldPath.js'
import { rulesOf } from '../../sections/rulesOf.js'
import type { FieldPath } from '../../sections/schema.js'
import type { RootContextValue } from '../store/rootContext.js'
import { withFollowed } from '../../sections/following.js'
import { following } from '../store/store.js'

/**
 * Returns the mode of a field: `required` if the provider, the rules or the section currently require it, `absent` if
 * its country does not use it.
 */
export function fieldState({ provider, rules, store }: RootContextValue, path: FieldPath): FieldMode {
  const [section, key] = splitPath(path)
  if (section !== 'custom' && rules.sections && !rules.sections.includes(section)) return 'absent'
  const mode = fieldMode(path, provider, rules)
  if (!isAnswerable(path, provider, rules)) return mode
  const values = withFollowed(store.form.getValues(), following(store))
  const { absent, requires } = rulesOf(store.known.rules, section)
  if (absent?.(values[section]).includes(key)) return 'absent'
  return requires(values[section]).includes(key) || provider?.requires?.(values).includes(path) ? 'required' : mode
}
