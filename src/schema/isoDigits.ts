import { digitsIn } from './currencyDigits.js'

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
