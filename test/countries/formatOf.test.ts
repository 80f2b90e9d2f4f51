import { describe, expect, it } from 'vitest'

import { countryList } from '../../src/countries/countryList.js'
import { formatOf, partsOf } from '../../src/countries/formatOf.js'
import { countryNames } from '../../src/countries/names/en.js'
import { postalCodeOf } from '../../src/countries/postalCodeOf.js'

const countries = countryList(countryNames).map(({ code }) => code)
const required = (country: string) => formatOf(country)?.required
const words = (country: string) => formatOf(country)?.words

describe('formatOf', () => {
  it('has a format for every country of the list', () => {
    expect(countries).toHaveLength(252)
    expect(countries.filter((country) => !formatOf(country))).toEqual([])
  })

  it('returns undefined for any other text', () => {
    for (const word of ['', 'ZZ', 'us', 'USA', 'constructor', '__proto__']) expect(formatOf(word), word).toBeUndefined()
  })

  it.each(countries)('has a consistent format for %s', (country) => {
    const { layout, latinLayout, parts, required } = formatOf(country)!
    const postalCode = postalCodeOf(country)
    expect(parts).toContain('line1')
    expect(new Set(parts).size).toBe(parts.length)
    expect(required.filter((part) => !parts.includes(part))).toEqual([])
    expect(partsOf(formatOf(country)!, true).toSorted()).toEqual(parts.toSorted())
    expect(`${layout}${latinLayout}`).not.toMatch(/%|_$|^_|__/)
    if (postalCode) {
      expect(parts).toContain('postalCode')
      expect(postalCode.example).toMatch(postalCode.pattern)
      expect(`x${postalCode.example}`).not.toMatch(postalCode.pattern)
      expect(`${postalCode.example}x`).not.toMatch(postalCode.pattern)
    }
    if (required.includes('postalCode')) expect(postalCode).toBeDefined()
  })

  it('has no postal code in HK and AE, no state in GB, DE and FR, and no city in SG', () => {
    expect(formatOf('HK')?.parts).toEqual(['state', 'city', 'line1'])
    expect(formatOf('AE')?.parts).toEqual(['line1', 'state'])
    expect(formatOf('PA')?.parts).toEqual(['line1', 'city', 'state'])
    for (const country of ['GB', 'DE', 'FR']) expect(formatOf(country)?.parts).not.toContain('state')
    expect(formatOf('SG')?.parts).toEqual(['line1', 'postalCode'])
  })

  it('requires the parts that the country needs', () => {
    const all = ['line1', 'city', 'state', 'postalCode']
    for (const country of ['US', 'CA', 'AU', 'BR', 'IN', 'JP', 'IT', 'ES', 'MX', 'MY', 'TR', 'CN']) {
      expect(required(country), country).toEqual(all)
    }
    for (const country of ['DE', 'FR', 'GB', 'NL', 'UA']) {
      expect(required(country), country).toEqual(['line1', 'city', 'postalCode'])
    }
    for (const country of ['CL', 'PE', 'TH', 'VN'])
      expect(required(country), country).toEqual(['line1', 'city', 'state'])
    for (const country of ['IE', 'KN', 'PA', 'CO']) expect(required(country), country).not.toContain('postalCode')
    expect(required('IE')).toEqual(['line1', 'city'])
    expect(required('AE')).toEqual(['line1', 'state'])
  })

  it('requires no state where the example addresses have none, even if Google does', () => {
    for (const country of ['KN', 'HN', 'IQ', 'JM', 'KY', 'NR', 'PG', 'SO', 'FM', 'MH', 'PW', 'UM']) {
      expect(formatOf(country)?.parts, country).toContain('state')
      expect(required(country), country).not.toContain('state')
    }
    for (const country of ['TR', 'TW', 'VN', 'SV', 'VE', 'CR']) expect(required(country), country).toContain('state')
  })

  it('orders the parts as the country does, in its own script and in Latin letters', () => {
    expect(formatOf('JP')?.parts).toEqual(['postalCode', 'state', 'city', 'line1'])
    expect(partsOf(formatOf('JP')!, true)).toEqual(['line1', 'city', 'state', 'postalCode'])
    expect(formatOf('DE')?.parts).toEqual(['line1', 'postalCode', 'city'])
    expect(formatOf('HU')?.parts).toEqual(['city', 'line1', 'postalCode'])
  })

  it('names the parts as the country does', () => {
    expect(words('US')).toEqual({ state: 'state', city: 'city', postalCode: 'zip' })
    expect(words('GB')).toEqual({ state: '', city: 'post_town', postalCode: 'postcode' })
    expect(words('IE')).toMatchObject({ state: 'county', postalCode: 'eircode' })
    expect(words('IN')?.postalCode).toBe('pin')
    expect(words('JP')?.state).toBe('prefecture')
    expect(words('AE')?.state).toBe('emirate')
    expect(words('CA')).toEqual({ state: 'province', city: 'city', postalCode: 'postal' })
  })
})
