import { countryNames } from '../countries/names/en.js'
import type { Duration } from '../sections/shipping-options/option.js'
import { messages } from './messages/en.js'
import type { formMessages } from './messages/en/form.js'

/** `estimate.few.day` and the like: the forms of a unit beside `estimate.day`, as many as the language has. */
type PluralForm = `estimate.${'zero' | 'one' | 'two' | 'few' | 'many'}.${Duration['unit']}`

/**
 * Every text of the form. `{max}` and the like are filled in; an issue is looked up as `issue.<code>.<key>`, then
 * for a checkbox or a list as `issue.<code>.checkbox` or `.select`, then as `issue.<code>`. A form of a plural
 * (`Intl.PluralRules`) that is absent is the one without its name, `estimate.<unit>`.
 */
export type Messages = Record<Exclude<keyof typeof messages, PluralForm>, string> & Partial<Record<PluralForm, string>>

/** The texts of a form. Those of a part that not every page has may be absent: the part has them in English. */
export type FormMessages = Pick<Messages, keyof typeof formMessages> & Partial<Messages>

/** A language as plain data. */
export interface Locale {
  /** A BCP 47 code, such as `de-AT`. It formats prices and numbers. */
  code: string
  /** Every text of the form. */
  messages: Messages
  /**
   * The codes and names of the countries, in the order of the language, packed as `DEDeutschland|FRFrankreich`. No `|` is needed if no
   * name ends with a capital letter or starts with a small one.
   */
  countries: string
  /** Whether the form asks for the last name before the first name. Default: `false`. */
  familyNameFirst?: boolean
}

/** What a form needs of a language beside its texts. */
export type LocaleData = Omit<Locale, 'messages'>

/** English, the language that is built in. */
export const locale: Locale = { code: 'en', messages, countries: countryNames }
