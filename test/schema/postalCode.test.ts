import { describe, expect, it } from 'vitest'

import { countryList } from '../../src/countries/countryList.js'
import { countryNames } from '../../src/countries/names/en.js'
import { postalCodeOf } from '../../src/countries/postalCodeOf.js'
import { canonicalPostalCode, fitsPostalCode } from '../../src/schema/postalCode.js'
import samples from '../data/postal-codes.json' with { type: 'json' }
import { growth, linear } from '../growth.js'

const countries = countryList(countryNames).map(({ code }) => code)
const accepts = (code: string, country: string) => fitsPostalCode(canonicalPostalCode(code, country), country)

describe('postal codes', () => {
  const listed = Object.entries(samples.countries)

  it.each(listed)('of %s are accepted, and those of other countries rejected', (country, { valid, invalid }) => {
    expect(valid.filter((code) => !accepts(code, country))).toEqual([])
    expect(valid.filter((code) => !accepts(` ${code.toLowerCase()} `, country))).toEqual([])
    expect(valid.filter((code) => !accepts(code.replace(/[ -]/g, ''), country))).toEqual([])
    if (postalCodeOf(country)) expect(invalid.filter((code) => accepts(code, country))).toEqual([])
  })

  const withWords = Object.entries(samples.withWords).flatMap(([country, codes]) =>
    Object.entries(codes).map(([typed, sent]): [string, string, string] => [country, typed, sent]),
  )

  it.each<[string, string, string]>([
    ...withWords,
    ['EG', '4450113', '4450113'],
    ['KZ', 'a05 h9b7', 'A05H9B7'],
    ['KZ', 'А05Н9В7', 'A05H9B7'],
    ['SA', '123456789', '12345-6789'],
    ['SA', '12345 6789', '12345-6789'],
    ['SG', 'S 546080', '546080'],
    ['SG', 'SINGAPORE 546080', '546080'],
    ['MM', '1508203', '1508203'],
    ['PY', '001015', '001015'],
    ['PT', '2725', '2725'],
    ['VE', '1010a', '1010-A'],
    ['MU', 'r5133', 'R5133'],
    ['AI', '2640', 'AI-2640'],
    ['OM', 'P.C. 133', '133'],
    ['AX', 'FIN-22100', '22100'],
    ['GL', 'DK-3900', '3900'],
    // A postal code that starts like the words for it.
    ['BN', 'PC1951', 'PC1951'],
    ['AR', 'C.P. C1070AAM', 'C1070AAM'],
    ['AR', 'CP A4400ABC', 'A4400ABC'],
    ['GB', 'sw1a1aa', 'SW1A 1AA'],
    ['GB', ' SW1A  1AA ', 'SW1A 1AA'],
    ['GB', 'm25bq', 'M2 5BQ'],
    ['GB', 'gir0aa', 'GIR 0AA'],
    ['GB', 'bfpo61', 'BFPO 61'],
    ['NL', '2651bs', '2651 BS'],
    ['CA', 'k1a-0b1', 'K1A 0B1'],
    ['IE', 'd6wxh92', 'D6W XH92'],
    ['US', '221621010', '22162-1010'],
    ['US', '22162 1010', '22162-1010'],
    ['US', '95014', '95014'],
    ['JP', '〒１５４ー００２３', '154-0023'],
    ['JP', '1540023', '154-0023'],
    ['BR', '01310100', '01310-100'],
    ['IN', '110 001', '110001'],
    ['IN', '११०००१', '110001'],
    ['IR', '۱۱۹۳۶۱۲۳۴۵', '11936-12345'],
    ['EG', '١٢٤١١', '12411'],
    ['CL', '832-0000', '8320000'],
    ['PL', '00950', '00-950'],
    ['PT', '1000205', '1000-205'],
    ['SE', '11455', '114 55'],
    ['DE', 'D-10115', '10115'],
    ['DE', 'd 10115', '10115'],
    ['LU', 'L-4750', '4750'],
    ['LT', 'LT-04340', '04340'],
    ['LV', '1010', 'LV-1010'],
    ['LV', 'lv1010', 'LV-1010'],
    ['SV', '1101', 'CP 1101'],
    ['KY', 'ky11100', 'KY1-1100'],
    ['SI', 'SI-4000', '4000'],
    ['AZ', 'AZ1000', '1000'],
    ['MD', 'MD-2012', '2012'],
    ['HT', 'HT6113', '6113'],
    ['FI', 'FIN-00550', '00550'],
    ['PE', 'lima23', 'LIMA 23'],
    ['CR', '1234567', '123-4567'],
  ])('of %s are formatted: %s', (country, typed, sent) => {
    expect(canonicalPostalCode(typed, country)).toBe(sent)
    expect(fitsPostalCode(sent, country)).toBe(true)
    expect(canonicalPostalCode(sent, country)).toBe(sent)
  })

  it.each([
    ['DE', '1011'],
    ['DE', '10115 Berlin'],
    ['DE', 'F-10115'],
    ['DE', '10115é'],
    ['US', '9501'],
    ['US', 'A95014'],
    ['GB', 'SW1A'],
    ['GB', 'xxxSW1A 2AAyyy'],
    ['GB', 'ZZ1 1AA'],
    ['IE', 'B65 F4E2'],
    ['LV', '10101'],
    ['MT', '01'],
    ['GB', '0AA'],
    ['DE', 'PLZ'],
    ['DE', 'PLZ 1011'],
    ['DE', 'Berlin 10115'],
    ['KR', '135-080'],
    ['SA', '12345-678'],
    ['EG', '123456'],
    ['KZ', 'Я05Н9В7'],
  ])('of %s are not %s', (country, typed) => {
    expect(accepts(typed, country)).toBe(false)
  })

  it.each(countries.filter((country) => postalCodeOf(country)))('of %s match their example', (country) => {
    const { example = '' } = postalCodeOf(country) ?? {}
    expect(canonicalPostalCode(example, country)).toBe(example)
  })

  it('are rejected in linear time', async () => {
    const bait = ['1', '１', 'A', 'A1', ' ', '-', '1 ', 'SW1A 1AA ', '\u0300', '👍']
    for (const country of countries) {
      const { pattern } = postalCodeOf(country) ?? {}
      if (!pattern) continue
      const refuse = (size: number) => {
        for (const piece of bait) {
          const text = piece.repeat(Math.ceil(size / piece.length))
          if (accepts(text, country) || pattern.test(text)) throw new Error(`${country} accepts a long ${piece}`)
        }
      }
      expect(await growth(refuse, 5000), country).toBeLessThan(linear)
    }
  })

  it('are not checked for a country without a known format', () => {
    expect(fitsPostalCode('anything', 'KP')).toBe(true)
    expect(fitsPostalCode('anything', 'ZZ')).toBe(true)
    expect(canonicalPostalCode(' ab1 ', '')).toBe('AB1')
  })
})
