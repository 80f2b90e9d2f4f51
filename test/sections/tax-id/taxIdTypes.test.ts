import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { countryList } from '../../../src/countries/countryList.js'
import { countryNames } from '../../../src/countries/names/en.js'
import { fitsTaxId, normalizeTaxId } from '../../../src/sections/tax-id/normalizeTaxId.js'
import { bareTaxId } from '../../../src/sections/tax-id/plainTaxId.js'
import { taxIdExample, taxIdType, taxIdTypes } from '../../../src/sections/tax-id/taxIdTypes.js'

const stripe = new URL('../../../node_modules/stripe/esm/resources/TaxIds.d.ts', import.meta.url)
const listed = /type Type = ([^;]+'eu_vat'[^;]+);/.exec(readFileSync(stripe, 'utf8'))?.[1] ?? ''
const types = [...listed.matchAll(/'(\w+)'/g)].map(([, type = '']) => type).filter((type) => type !== 'unknown')
const countries = countryList(countryNames).map(({ code }) => code)
const own = (country: string) => taxIdTypes(country).own.map(({ type }) => type)

describe('taxIdTypes', () => {
  it('contains every type of Stripe once', () => {
    expect(types).toHaveLength(135)
    expect(
      taxIdTypes('')
        .others.map(({ type }) => type)
        .toSorted(),
    ).toEqual(types.toSorted())
  })

  it('lists the types of the country first, then all others', () => {
    for (const country of countries) {
      const { own, others } = taxIdTypes(country)
      const all = [...own, ...others].map(({ type }) => type)
      expect(new Set(all).size, country).toBe(135)
    }
    const issued = new Set(countries.flatMap(own))
    expect(types.filter((type) => !issued.has(type))).toEqual(['eu_oss_vat'])
  })

  it('begins with the most common type', () => {
    expect(own('DE')).toEqual(['eu_vat', 'de_stn'])
    expect(own('GR')).toEqual(['eu_vat'])
    expect(own('GB')).toEqual(['gb_vat', 'eu_vat'])
    expect(own('CH')).toEqual(['ch_vat', 'ch_uid'])
    expect(own('BR')).toEqual(['br_cnpj', 'br_cpf'])
    expect(own('ES')).toEqual(['eu_vat', 'es_cif', 'ic_nif'])
    expect(own('US')).toEqual(['us_ein'])
    expect(own('PR')).toEqual(['us_ein'])
    expect(own('MC')).toEqual(['eu_vat'])
    for (const none of ['AQ', 'ZZ', '', '-', '--']) expect(own(none), none).toEqual([])
  })

  it.each(types)('%s has a label and a valid example', (type) => {
    const { label = '', example = '', pattern } = taxIdType(type) ?? {}
    expect(label).toMatch(/\p{L}/u)
    expect(fitsTaxId(example, type)).toBe(true)
    expect(normalizeTaxId(example, type)).toBe(example)
    expect(normalizeTaxId(bareTaxId(example).toLowerCase(), type)).toBe(example)
    expect(fitsTaxId(example.repeat(3), type)).toBe(false)
    expect(fitsTaxId('?', type)).toBe(false)
    expect(pattern?.source).toMatch(/^\^\(\?:.+\)\$$/)
  })

  it('has an example of an EU number for the country', () => {
    expect(taxIdExample('eu_vat', 'AT')).toBe('ATU12345678')
    expect(taxIdExample('eu_vat', 'GR')).toBe('EL123456789')
    expect(taxIdExample('eu_vat', 'US')).toBe('DE123456789')
    expect(taxIdTypes('NL').own[0]).toMatchObject({ type: 'eu_vat', example: 'NL123456789B12' })
    for (const { type, example } of countries.flatMap((country) => taxIdTypes(country).own)) {
      expect(fitsTaxId(example, type), example).toBe(true)
    }
    expect(taxIdExample('xx_new', 'DE')).toBe('')
  })
})
