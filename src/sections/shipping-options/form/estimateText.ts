import type { LocaleData, Messages } from '../../../locales/en.js'
import { estimateMessages } from '../../../locales/messages/en/estimates.js'
import type { Duration, ShippingOption } from '../option.js'
import type { fillIn } from '../../../form/issues/fillIn.js'

interface EstimateWords {
  /** The language whose numbers and plurals the texts use. */
  locale: Pick<LocaleData, 'code'>
  /** Default: English. */
  messages: Partial<Messages>
  /** Passed, because a bundler splits the first load for a chunk that imports it. */
  fillIn: typeof fillIn
}

type Words = EstimateWords & { messages: Messages | (typeof estimateMessages & Partial<Messages>) }

/** Formats a delivery estimate: "2 to 4 business days". */
export function estimateText(
  { messages: own, ...rest }: EstimateWords,
  { minimum, maximum }: NonNullable<ShippingOption['estimate']>,
): string {
  const messages = { ...estimateMessages, ...own }
  const words: Words = { ...rest, messages }
  const { fillIn } = rest
  if (minimum && maximum) {
    if (minimum.unit === maximum.unit) return durationText(words, minimum, maximum.value)
    return range(words, durationText(words, minimum), durationText(words, maximum))
  }
  if (minimum) return fillIn(messages['estimate.from'], { minimum: durationText(words, minimum) })
  return maximum ? fillIn(messages['estimate.up-to'], { maximum: durationText(words, maximum) }) : ''
}

const range = ({ messages, fillIn }: Words, minimum: string | number, maximum: string | number): string =>
  fillIn(messages['estimate.range'], { minimum, maximum })

/**
 * A range has the plural form of its end. Exception: forms that contain the number, as in Arabic "1 to 2 days", where
 * "2 days" is one word.
 */
function durationText(words: Words, { value, unit }: Duration, last = value): string {
  const { messages, locale, fillIn } = words
  const usual = messages[`estimate.${unit}`]
  const form = new Intl.PluralRules(locale.code).select(last)
  const text = form === 'other' ? usual : (messages[`estimate.${form}.${unit}`] ?? usual)
  if (last === value) return fillIn(text, { n: value })
  return fillIn(text.includes('{n}') ? text : usual, { n: range(words, value, last) })
}
