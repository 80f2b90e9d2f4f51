/** Returns the number of minor-unit digits of a currency. `table` lists currency codes by digits; the default is 2. */
export function digitsIn(table: Readonly<Record<number, string>>, currency: string): number {
  const found = Object.entries(table).find(([, codes]) => codes.includes(currency.toUpperCase()))
  return found ? Number(found[0]) : 2
}

/**
 * Returns the number of minor-unit digits in ISO 4217. Pass it to `formatMoney` for amounts that do not come from
 * Stripe: `isoDigits('isk')` is 0, while Stripe counts hundredths.
 */
export const isoDigits = (currency: string): number =>
  digitsIn(
    {
      0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
      3: 'BHD IQD JOD KWD LYD OMR TND',
      4: 'CLF UYW',
    },
    currency,
  )
