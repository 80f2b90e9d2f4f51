import type { ResolvedAddress } from '../schema/addressLookup.js'
import type { Fields } from '../schema/defineFields.js'
import type { SessionIssue } from '../schema/issue.js'
import type { Address } from '../schema/address.js'

/** The rules of a section: its normalized keys, required keys and issues. */
export interface SectionRules<Values> {
  readonly fields: Fields<Values>
  requires(values: Values): readonly (keyof Values & string)[]
  /** Converts values that your code passes to form values. `countries`: codes and names, packed as in a locale. */
  given?(values: Values, countries: string): Values
  /** Returns the keys that do not apply with these values. They are neither displayed nor sent. */
  absent?(values: Values): readonly (keyof Values & string)[]
  /** Returns special labels for these values: by key, the end of `label.<key>.<word>`. */
  words?(values: Values): Partial<Record<string, string>> | undefined
  /** Returns an example postal code for these values, once it is loaded. */
  example?(values: Values): string | undefined
  /** Loads the rules for these values. Until then, `fields` and `issues` skip them. */
  ready?(values: Values): Promise<unknown> | undefined
  /** Completes values by the billing country, once the rules are loaded: the prefix of a tax ID. */
  completed?(values: Values, country: string): Values
  /**
   * Converts a found address to values of the section, once the rules are loaded; undefined if its country is unknown.
   */
  resolve?(found: ResolvedAddress): Promise<Address | undefined>
  issues(values: Values): readonly SessionIssue[]
  /** Returns warnings for suspicious but possibly valid canonical values. Warnings never block. */
  warnings?(values: Values): readonly SessionIssue[] | Promise<readonly SessionIssue[]>
  /** Returns issues for addresses without delivery: errors with `blockPoBox` (`isRefused`), otherwise warnings. */
  undeliverable?(values: Values, isRefused: boolean): readonly SessionIssue[]
}
