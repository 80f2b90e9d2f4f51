/** Looks a currency up: by number of digits, the codes that have so many. Every other one has two. */
export function digitsIn(table: Readonly<Record<number, string>>, currency: string): number {
  const found = Object.entries(table).find(([, codes]) => codes.includes(currency.toUpperCase()))
  return found ? Number(found[0]) : 2
}

/**
 * The number of digits that ISO 4217 gives a currency, for `formatMoney` of amounts that do not come from Stripe:
 * `isoDigits('isk')` → 0, where Stripe counts hundredths.
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
