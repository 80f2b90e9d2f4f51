import { normalizeText } from './normalizeText.js'
import type { ReadyRules } from './reportReady.js'

/**
 * The keys of a section and what makes a text of each canonical. Plain functions: a page judges by them and carries no
 * schema library; `toSchema` makes the zod schema of the same functions.
 */
export interface Fields<Values> {
  readonly shape: { readonly [K in keyof Values]: (text: string) => string }
  /** The canonical form of the values, as far as what it needs is loaded. Keys that are not in the shape go. */
  parse(values: object): Values
}

/**
 * Makes the fields of a section. `special`: what is made of them where that is no text; `canonical`: what depends on several
 * of them.
 */
export function defineFields<Values extends Record<keyof Values, string>>(
  keys: readonly (keyof Values & string)[],
  special: Partial<Fields<Values>['shape']> = {},
  canonical: ReadyRules<Values>['canonical'] = (values) => values,
): Fields<Values> {
  const shape = Object.fromEntries(keys.map((key) => [key, special[key] ?? normalizeText])) as Fields<Values>['shape']
  return {
    shape,
    parse(values) {
      const given = values as Values
      // A copy, because an object that grows key by key is slow.
      const made: Record<string, unknown> = { ...shape }
      for (const key of keys) made[key] = shape[key](given[key])
      return canonical(made as Values)
    },
  }
}
