import { formatMoney } from '../../../schema/formatMoney.js'
import type { RootContextValue } from '../../../form/store/rootContext.js'
import type { ShippingOption } from '../option.js'

type Words = Pick<RootContextValue, 'messages' | 'locale'>

/** Formats the price of an option: "Free", "$15.00". */
export const priceText = ({ messages, locale }: Words, { amount, currency }: ShippingOption): string =>
  amount === 0 ? messages['options.free'] : formatMoney(amount, currency, locale.code)

/** Formats an option: "Express, $15.00". */
export const optionText = (words: Words, option: ShippingOption): string =>
  `${option.label}, ${priceText(words, option)}`
