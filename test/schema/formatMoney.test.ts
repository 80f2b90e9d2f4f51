import { describe, expect, it } from 'vitest'

import { formatMoney, isoDigits } from '../../src/index.js'

// The space between number and currency is a no-break space.
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('formatMoney', () => {
  it.each([
    [500, 'usd', 'en', '$5.00'],
    [1500, 'jpy', 'en', '¥1,500'],
    [12345, 'kwd', 'en', 'KWD 12.345'],
    [12340, 'kwd', 'en', 'KWD 12.340'],
    [5, 'kwd', 'en', 'KWD 0.005'],
    [0, 'eur', 'de', '0,00 €'],
    [123456, 'eur', 'de', '1.234,56 €'],
    [123456, 'eur', 'fr', '1 234,56 €'],
    [5000, 'mga', 'en', 'MGA 5,000'],
    [100000, 'pkr', 'en', 'PKR 1,000.00'],
    [100000, 'cop', 'en', 'COP 1,000.00'],
    [100000, 'idr', 'en', 'IDR 1,000.00'],
    [-250, 'usd', 'en', '-$2.50'],
    [-5, 'usd', 'en', '-$0.05'],
    [9, 'USD', 'en', '$0.09'],
    [123456, 'uah', 'uk', '1 234,56 ₴'],
  ])('shows %i %s in %s as %s', (amount, currency, locale, text) => {
    expect(plain(formatMoney(amount, currency, locale))).toBe(text)
  })

  it.each([
    [500, 'isk', 'ISK 5'],
    [500, 'ugx', 'UGX 5'],
    [50000, 'huf', 'HUF 500'],
    [50050, 'huf', 'HUF 500.50'],
    [129900, 'twd', 'NT$1,299'],
    [0, 'isk', 'ISK 0'],
  ])('counts hundredths in %i %s like Stripe, and shows %s', (amount, currency, text) => {
    expect(plain(formatMoney(amount, currency))).toBe(text)
  })

  it.each([
    [500, 'isk', 'ISK 500'],
    [500, 'ugx', 'UGX 500'],
    [500, 'mga', 'MGA 5.00'],
    [12345, 'iqd', 'IQD 12.345'],
    [12345, 'kwd', 'KWD 12.345'],
    [12345, 'clf', 'CLF 1.2345'],
    [1500, 'jpy', '¥1,500'],
    [50000, 'huf', 'HUF 500'],
    [500, 'usd', '$5.00'],
  ])('shows %i %s by the rules of ISO 4217 as %s', (amount, currency, text) => {
    expect(plain(formatMoney(amount, currency, 'en', isoDigits))).toBe(text)
  })

  it('is exact to the last minor unit for any amount', () => {
    expect(formatMoney(Number.MAX_SAFE_INTEGER, 'usd')).toBe('$90,071,992,547,409.91')
    expect(formatMoney(9007199254740993123n, 'usd')).toBe('$90,071,992,547,409,931.23')
    expect(formatMoney('-9007199254740993123', 'jpy')).toBe('-¥9,007,199,254,740,993,123')
  })

  it.each([
    0.5,
    Number.NaN,
    Infinity,
    'many',
    '',
    ' ',
    ' 5',
    '5 ',
    '+5',
    '0x10',
    '0b1',
    '1e3',
    '1.5',
    '--5',
    '-',
    '٥',
    '5\n',
  ])('throws for %j instead of showing a wrong price', (amount) => {
    expect(() => formatMoney(amount, 'usd')).toThrow(/^formatMoney needs a whole number of minor units/)
  })

  it('accepts every decimal integer', () => {
    const given = [0, -0, '0', '-0', '007', 1500n, '-1500', 1e21]
    expect(given.map((amount) => formatMoney(amount, 'jpy'))).toEqual([
      '¥0',
      '¥0',
      '¥0',
      '¥0',
      '¥7',
      '¥1,500',
      '-¥1,500',
      '¥1,000,000,000,000,000,000,000',
    ])
  })
})
