import { normalizeText } from './normalizeText.js'
import type { ReadyRules } from './reportReady.js'

/**
 * The keys of a section, and a normalizer for each. Plain functions, so that the browser needs no schema library.
 * `toSchema` makes the zod schema from the same functions.
 */
export interface Fields<Values> {
  readonly shape: { readonly [K in keyof Values]: (text: string) => string }
  /** Returns the canonical values, as far as the data for it is loaded. Removes keys that are not in the shape. */
  parse(values: object): Values
}

/**
 * Makes the fields of a section. `special`: normalizers for keys that are not free text. `canonical`: normalizes keys
 * that depend on each other.
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
      // Copying `shape` is faster than adding keys one by one.
      const made: Record<string, unknown> = { ...shape }
      for (const key of keys) made[key] = shape[key](given[key])
      return canonical(made as Values)
    },
  }
}
