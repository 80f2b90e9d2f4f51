import type { LocaleData, Messages } from '../../../locales/en.js'
import type { shippingOptionsMessages } from '../../../locales/messages/en/shippingOptions.js'
import type { Duration, ShippingOption } from '../option.js'
import { fillIn } from '../../../form/issues/fillIn.js'

/** The texts of shipping options, and the language whose numbers and plurals they use. */
export interface OptionWords {
  locale: Pick<LocaleData, 'code'>
  messages: Pick<Messages, keyof typeof shippingOptionsMessages> & Partial<Messages>
}

/** Formats a delivery estimate: "2 to 4 business days". */
export function estimateText(
  words: OptionWords,
  { minimum, maximum }: NonNullable<ShippingOption['estimate']>,
): string {
  const { messages } = words
  if (minimum && maximum) {
    if (minimum.unit === maximum.unit) return durationText(words, minimum, maximum.value)
    return range(messages, durationText(words, minimum), durationText(words, maximum))
  }
  if (minimum) return fillIn(messages['estimate.from'], { minimum: durationText(words, minimum) })
  return maximum ? fillIn(messages['estimate.up-to'], { maximum: durationText(words, maximum) }) : ''
}

const range = (messages: OptionWords['messages'], minimum: string | number, maximum: string | number): string =>
  fillIn(messages['estimate.range'], { minimum, maximum })

/**
 * A range has the plural form of its end. Exception: forms that contain the number, as in Arabic "1 to 2 days", where
 * "2 days" is one word.
 */
function durationText({ messages, locale }: OptionWords, { value, unit }: Duration, last = value): string {
  const usual = messages[`estimate.${unit}`]
  const form = new Intl.PluralRules(locale.code).select(last)
  const text = form === 'other' ? usual : (messages[`estimate.${form}.${unit}`] ?? usual)
  if (last === value) return fillIn(text, { n: value })
  return fillIn(text.includes('{n}') ? text : usual, { n: range(messages, value, last) })
}
