import { formatMoney } from '../../../schema/formatMoney.js'
import type { ShippingOption } from '../option.js'
import type { OptionWords } from './estimateText.js'

/** Formats the price of an option: "Free", "$15.00". */
export const priceText = ({ messages, locale }: OptionWords, { amount, currency }: ShippingOption): string =>
  amount === 0 ? messages['options.free'] : formatMoney(amount, currency, locale.code)

/** Formats an option: "Express, $15.00". */
export const optionText = (words: OptionWords, option: ShippingOption): string =>
  `${option.label}, ${priceText(words, option)}`
