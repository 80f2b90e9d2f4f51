import type { LocaleData } from '../../../locales/en.js'
import { formatMoney } from '../../../schema/formatMoney.js'
import type { ShippingOption } from '../option.js'

interface OptionWords {
  locale: Pick<LocaleData, 'code'>
  messages: { 'options.free': string }
}

/** Formats the price of an option: "Free", "$15.00". */
export const priceText = ({ messages, locale }: OptionWords, { amount, currency }: ShippingOption): string =>
  amount === 0 ? messages['options.free'] : formatMoney(amount, currency, locale.code)

/** Formats an option: "Express, $15.00". */
export const optionText = (words: OptionWords, option: ShippingOption): string =>
  `${option.label}, ${priceText(words, option)}`
