import { describe, expect, it } from 'vitest'

import { countryList } from '../../src/countries/countryList.js'
import { formatOf } from '../../src/countries/formatOf.js'
import { countryNames } from '../../src/countries/names/en.js'
import { formatAddress } from '../../src/schema/formatAddress.js'
import type { Address } from '../../src/schema/address.js'

const address = (values: Partial<Address>): Address => ({
  line1: '',
  line2: '',
  city: '',
  state: '',
  postalCode: '',
  country: '',
  ...values,
})

const written: [Partial<Address>, string[]][] = [
  [
    { line1: '1 Main St', line2: 'Flat 2', city: 'Albany', state: 'NY', postalCode: '12207', country: 'US' },
    ['1 Main St', 'Flat 2', 'Albany, NY 12207', 'United States'],
  ],
  [
    { line1: 'Willy-Brandt-Straße 1', city: 'Berlin', postalCode: '10557', country: 'DE' },
    ['Willy-Brandt-Straße 1', '10557 Berlin', 'Germany'],
  ],
  [
    { line1: '96 Euston Road', city: 'London', postalCode: 'NW1 2DB', country: 'GB' },
    ['96 Euston Road', 'London', 'NW1 2DB', 'United Kingdom'],
  ],
  [
    { line1: '丸の内1-9-1', city: '千代田区', state: '13', postalCode: '100-0005', country: 'JP' },
    ['〒100-0005', '東京都千代田区', '丸の内1-9-1', 'Japan'],
  ],
  [
    { line1: '1-9-1 Marunouchi', city: 'Chiyoda', state: '13', postalCode: '100-0005', country: 'JP' },
    ['1-9-1 Marunouchi', 'Chiyoda, Tokyo', '100-0005', 'Japan'],
  ],
  [
    { line1: 'Av. Paulista 1578', city: 'São Paulo', state: 'SP', postalCode: '01310-200', country: 'BR' },
    ['Av. Paulista 1578', 'São Paulo-SP', '01310-200', 'Brazil'],
  ],
  [
    { line1: 'Piazza della Rotonda', city: 'Roma', state: 'RM', postalCode: '00186', country: 'IT' },
    ['Piazza della Rotonda', '00186 Roma RM', 'Italy'],
  ],
  [
    { line1: 'Plaza del Rey 1', city: 'Madrid', state: 'M', postalCode: '28004', country: 'ES' },
    ['Plaza del Rey 1', '28004 Madrid Madrid', 'Spain'],
  ],
  [{ line1: 'شارع الشيخ زايد', state: 'DU', country: 'AE' }, ['شارع الشيخ زايد', 'دبي', 'United Arab Emirates']],
  [{ line1: 'Sheikh Zayed Rd', state: 'DU', country: 'AE' }, ['Sheikh Zayed Rd', 'Dubai', 'United Arab Emirates']],
  [{ line1: 'Orchard Rd', postalCode: '238823', country: 'SG' }, ['Orchard Rd', 'SINGAPORE 238823']],
  [
    { line1: 'Smith St', city: 'St Peter Port', postalCode: 'GY1 1AA', country: 'GG' },
    ['Smith St', 'St Peter Port', 'GUERNSEY', 'GY1 1AA'],
  ],
  [
    { line1: 'Andrássy út 1', city: 'Budapest', postalCode: '1061', country: 'HU' },
    ['Budapest', 'Andrássy út 1', '1061', 'Hungary'],
  ],
]

describe('formatAddress', () => {
  it.each(written)('formats %j in the order of its country', (values, lines) => {
    expect(formatAddress(address(values))).toEqual(lines)
  })

  it('names the country in the language of the locale', () => {
    const german = { countries: 'DEDeutschland|USVereinigte Staaten' }
    expect(formatAddress(address({ line1: 'A 1', city: 'Ulm', country: 'DE' }), german)).toEqual([
      'A 1',
      'Ulm',
      'Deutschland',
    ])
    expect(formatAddress(address({ line1: 'A 1', country: 'FR' }), german)).toEqual(['A 1', 'FR'])
  })

  it('leaves no separators of empty parts', () => {
    const american = { line1: '1 Main St', city: 'Albany', state: 'NY', postalCode: '12207', country: 'US' }
    expect(formatAddress(address({ ...american, city: '' }))).toEqual(['1 Main St', 'NY 12207', 'United States'])
    expect(formatAddress(address({ ...american, state: '' }))).toEqual(['1 Main St', 'Albany 12207', 'United States'])
    expect(formatAddress(address({ ...american, postalCode: '' }))).toEqual([
      '1 Main St',
      'Albany, NY',
      'United States',
    ])
    expect(formatAddress(address({ line1: 'A', city: 'Helsinki', country: 'FI' }))).toEqual([
      'A',
      'Helsinki',
      'Finland',
    ])
    expect(formatAddress(address({}))).toEqual([])
    const countries = countryList(countryNames)
    for (const { code, name } of countries) {
      for (const line of formatAddress(address({ country: code }))) {
        expect([name, 'GUERNSEY', 'JERSEY', 'GIBRALTAR', 'ÅLAND'], code).toContain(line)
      }
    }
  })

  it('writes every part that the country uses, once', () => {
    for (const { code } of countryList(countryNames)) {
      const values = address({
        line1: 'Line',
        line2: 'Two',
        city: 'Town',
        state: 'Region',
        postalCode: 'Code',
        country: code,
      })
      const text = formatAddress(values).join('\n')
      const has = (part: 'city' | 'state' | 'postalCode') => Number(formatOf(code)?.parts.includes(part))
      expect([text.split('Line').length, text.split('Two').length], code).toEqual([2, 2])
      expect(text.split('Town').length - 1, code).toBe(has('city'))
      expect(text.split('Region').length - 1, code).toBe(has('state'))
      expect(text.split('Code').length - 1, code).toBe(has('postalCode'))
    }
  })

  it('keeps an unknown country code', () => {
    expect(formatAddress(address({ line1: 'A', city: 'B', country: 'ZZ' }))).toEqual(['A', 'B', 'ZZ'])
  })
})
