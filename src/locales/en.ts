import { countryNames } from '../countries/names/en.js'
import type { Duration } from '../sections/shipping-options/option.js'
import { messages } from './messages/en.js'

/** `estimate.few.day` and the like: the forms of a unit beside `estimate.day`, as many as the language has. */
type PluralForm = `estimate.${'zero' | 'one' | 'two' | 'few' | 'many'}.${Duration['unit']}`

/**
 * Every text of the form. `{max}` and the like are filled in; an issue is looked up as `issue.<code>.<key>`, then
 * `issue.<code>`. A form of a plural (`Intl.PluralRules`) that is absent is the one without its name, `estimate.<unit>`.
 */
export type Messages = Record<Exclude<keyof typeof messages, PluralForm>, string> & Partial<Record<PluralForm, string>>

/**
 * A language as plain data. `code`: BCP 47; `countries`: codes and names in the language's own order, packed as
 * `DEDeutschland|FRFrankreich`, or all without `|` where no name ends with a capital nor begins with a small letter;
 * `familyNameFirst`: the last name is asked for before the first.
 */
export interface Locale {
  code: string
  messages: Messages
  countries: string
  familyNameFirst?: boolean
}

/** English, the language that is built in. */
export const locale: Locale = { code: 'en', messages, countries: countryNames }
