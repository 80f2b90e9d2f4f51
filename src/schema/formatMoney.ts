import { digitsIn } from './currencyDigits.js'

// docs.stripe.com/currencies. The digits of Intl follow CLDR, which is about everyday use and differs between engines.
// Stripe counts hundredths of ISK and UGX too, always 00.
const stripeDigits = (currency: string) =>
  digitsIn({ 0: 'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF', 3: 'BHD JOD KWD OMR TND' }, currency)

// These currencies have hundredths only on paper. A whole amount is shown without them.
const wholeInDailyLife = 'HUF ISK TWD UGX'
// Engines use different symbols for these. Node 20 and Chromium 156 agree on the others; other engines may differ for
// rare currencies.
const signs = { UAH: 'narrowSymbol', XCG: 'code', ZWG: 'code' } as const

/**
 * Formats a price for a locale. `amount`: a whole number of minor units, as a bigint or a string if it is beyond 2^53.
 * `currency`: ISO 4217. `digitsOf`: the number of minor-unit digits of a currency; default: Stripe's rules, otherwise
 * `isoDigits`. Throws a RangeError for any other amount (`''`, `'0x10'`, `1.5`) or currency.
 */
export function formatMoney(
  amount: number | bigint | string,
  currency: string,
  locale = 'en',
  digitsOf: (currency: string) => number = stripeDigits,
): string {
  const [, sign, given] = /^(-?)(\d+)$/.exec(typeof amount === 'number' ? decimal(amount) : String(amount)) ?? []
  if (given === undefined) {
    throw new RangeError(
      `formatMoney needs a whole number of minor units, such as 1500; it got ${JSON.stringify(String(amount))}.`,
    )
  }
  const number = given.replace(/^0+(?=\d)/, '')
  const code = currency.toUpperCase()
  const digits = digitsOf(code)
  const minor = number.padStart(digits + 1, '0')
  const [whole, rest] = [minor.slice(0, minor.length - digits), minor.slice(minor.length - digits)]
  const shown = wholeInDailyLife.includes(code) && !Number(rest) ? 0 : digits
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: signs[code as keyof typeof signs] ?? 'symbol',
    minimumFractionDigits: shown,
    maximumFractionDigits: shown,
  })
  // A decimal string is exact; a division may round.
  const signed = `${number === '0' ? '' : sign}${whole}.${rest}0`
  const written = format.format(signed as `${number}`)
  // Engines use spaces of different widths. A line break must not split the price.
  return written.replace(symbolBehind, '$1\u2066$2\u2069').replace(/\s/g, '\u00a0')
}

// A symbol that mixes letters and signs (`US$`) after a number: in right-to-left text its sign would move to the other
// side.
const symbolBehind = /(\p{Nd}[^\p{L}\p{Sc}]*)([A-Z]+\p{Sc}|\p{Sc}\s?[A-Z]+)/u

// `String(1e21)` has an exponent.
const decimal = (amount: number) => (Number.isInteger(amount) ? String(BigInt(amount)) : String(amount))
