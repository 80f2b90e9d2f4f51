// Stripe's rules (docs.stripe.com/currencies): the digits of Intl follow CLDR and differ between engines.
const withoutDecimals = [
  'bif',
  'clp',
  'djf',
  'gnf',
  'jpy',
  'kmf',
  'krw',
  'mga',
  'pyg',
  'rwf',
  'vnd',
  'vuv',
  'xaf',
  'xof',
  'xpf',
]
const withThreeDecimals = ['bhd', 'jod', 'kwd', 'omr', 'tnd']

/** A price as people of the locale read it. `amount`: integer in minor units as Stripe counts them; `currency`: ISO 4217. */
export function formatMoney(amount: number, currency: string, locale = 'en'): string {
  const code = currency.toLowerCase()
  const digits = withoutDecimals.includes(code) ? 0 : withThreeDecimals.includes(code) ? 3 : 2
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  // A decimal string is exact where a division is not.
  const minor = String(Math.abs(amount)).padStart(digits + 1, '0')
  const split = minor.length - digits
  const decimal = `${amount < 0 ? '-' : ''}${minor.slice(0, split)}.${minor.slice(split)}0`
  return format.format(decimal as `${number}`)
}
