import type { ResolvedAddress } from '../schema/addressLookup.js'
import type { Fields } from '../schema/defineFields.js'
import type { SessionIssue } from '../schema/issue.js'
import type { Address } from '../schema/address.js'

/** What the kit knows of a section: its normalised keys, the keys it needs, and what is wrong with its values. */
export interface SectionRules<Values> {
  readonly fields: Fields<Values>
  requires(values: Values): readonly (keyof Values & string)[]
  /** The values as a host gives them, in those of the form. `countries`: codes and names, packed as in a locale. */
  given?(values: Values, countries: string): Values
  /** The keys that have no place beside these values: they are neither shown nor sent. */
  absent?(values: Values): readonly (keyof Values & string)[]
  /** What fields are called beside these values where the usual word is not the one: by key, the end of `label.<key>.<word>`. */
  words?(values: Values): Partial<Record<string, string>> | undefined
  /** How a postal code looks beside these values, once that is known. */
  example?(values: Values): string | undefined
  /** Loads what judging these values needs. Before that, `fields` and `issues` let pass what they cannot know. */
  ready?(values: Values): Promise<unknown> | undefined
  /** What the country of the billing address adds to these values, once what that needs is loaded: the prefix of a tax ID. */
  completed?(values: Values, country: string): Values
  /** A found address as the section's values, once what that needs is loaded; undefined for what is in no country. */
  resolve?(found: ResolvedAddress): Promise<Address | undefined>
  issues(values: Values): readonly SessionIssue[]
  /** What is odd about canonical values and may be right all the same: shown, and let pass. */
  warnings?(values: Values): readonly SessionIssue[] | Promise<readonly SessionIssue[]>
  /** What keeps goods from being delivered there: `isRefused` by `blockPoBox`, else worth a warning. */
  undeliverable?(values: Values, isRefused: boolean): readonly SessionIssue[]
}
