import { describe, expect, it } from 'vitest'

import { formatMoney } from '../../src/index.js'

// Some languages put a no-break space between number and currency.
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('formatMoney', () => {
  it.each([
    [500, 'usd', 'en', '$5.00'],
    [1500, 'jpy', 'en', '¥1,500'],
    [12345, 'kwd', 'en', 'KWD 12.345'],
    [5, 'kwd', 'en', 'KWD 0.005'],
    [0, 'eur', 'de', '0,00 €'],
    [123456, 'eur', 'de', '1.234,56 €'],
    // Engines disagree about the digits of these; Stripe counts two.
    [50000, 'huf', 'en', 'HUF 500.00'],
    [50000, 'isk', 'en', 'ISK 500.00'],
    [100000, 'pkr', 'en', 'PKR 1,000.00'],
    [-250, 'usd', 'en', '-$2.50'],
    [9, 'USD', 'en', '$0.09'],
  ])('shows %i %s in %s as %s', (amount, currency, locale, text) => {
    expect(plain(formatMoney(amount, currency, locale))).toBe(text)
  })

  it('is exact to the last minor unit that a number can hold', () => {
    expect(formatMoney(Number.MAX_SAFE_INTEGER, 'usd')).toBe('$90,071,992,547,409.91')
  })
})
