import { describe, expect, it } from 'vitest'

import { formats } from '../../src/countries/formats.js'
import { readTable } from '../../src/countries/readTable.js'
import { addressWarnings, boxWarnings } from '../../src/schema/addressWarnings.js'
import { addressSchema } from '../../src/sections/billing-address/schema.js'
import { exampleValues } from '../../src/testing/index.js'
import samples from '../data/address-examples.json' with { type: 'json' }

const usual = { line1: '1 Main St', line2: '', city: 'Albany', state: 'NY', postalCode: '12207', country: 'US' }

async function codesOf(values: Partial<typeof usual>): Promise<string[]> {
  const address = { ...usual, ...values }
  const { data = address } = await addressSchema.safeParseAsync(address)
  return [...addressWarnings(data), ...boxWarnings(data, false)].map(({ path, code }) => `${path}: ${code}`)
}

describe('addressWarnings and boxWarnings', () => {
  it('return nothing for real addresses', async () => {
    const odd: Record<string, string[]> = {}
    for (const { country, address1, address2, city, zip, province_code: state } of samples.examples) {
      const given = { country, line1: address1 ?? '', line2: address2 ?? '', city: city ?? '', state: state ?? '' }
      const found = await codesOf({ ...given, postalCode: zip ?? '' })
      if (found.length > 0) odd[`${country} ${address1} ${state} ${zip}`] = found
    }
    expect(odd).toEqual({})
  })

  it('return nothing for an address in an unknown country', () => {
    for (const country of ['', ' ', 'A', 'S', 'R A', 'AR AT']) {
      expect(addressWarnings({ ...usual, line1: 'Main Street', country })).toEqual([])
      expect(boxWarnings({ ...usual, line1: 'P.O. Box 168', country }, false)).toEqual([])
    }
  })

  it('report a box in every country when boxes are blocked, and otherwise only where mail is delivered to houses', () => {
    const box = { ...usual, line1: 'P.O. Box 168', country: 'BT' }
    expect(boxWarnings(box, false)).toEqual([])
    expect(boxWarnings(box, true)).toEqual([{ path: 'line1', code: 'po-box' }])
  })

  it.each([
    ['US', 'RR 2 Box 152', ''],
    ['US', 'HC 68 Box 23', ''],
    ['US', 'RR 2', 'Box 152'],
    ['CA', 'RR 3 Box 12', ''],
    ['MX', 'Av. Juárez 123, C.P. 06600', ''],
    ['ES', 'Calle Mayor 3, CP 28013', ''],
    ['FR', '12 rue de la Paix', 'BP 40321'],
  ])('find no box to block in %s: %s, %s', (country, line1, line2) => {
    expect(boxWarnings({ ...usual, country, line1, line2 }, true)).toEqual([])
  })

  it('report without a country only a box with an unmistakable name', () => {
    const place = { ...usual, country: '', state: '', line1: 'Main Street' }
    expect(addressWarnings(place)).toEqual([])
    expect(boxWarnings(place, true)).toEqual([])
    expect(boxWarnings({ ...place, line1: 'PO Box' }, false)).toEqual([])
    expect(boxWarnings({ ...place, line1: 'PO Box' }, true)).toEqual([{ path: 'line1', code: 'po-box' }])
  })

  it.each([...readTable(formats).keys()])('return nothing for the example of %s', async (country) => {
    expect(await codesOf(exampleValues(country).billingAddress)).toEqual([])
  })

  it.each([
    ['a street without a number', { line1: 'Main Street' }, ['line1: house-number']],
    ['a number on the second line', { line1: 'Main Street', line2: 'No. 5' }, []],
    ['a number of another script', { line1: '丸の内一丁目９', country: 'JP', state: '13', postalCode: '100-0005' }, []],
    ['a house with a name in Britain', { line1: 'Rose Cottage', country: 'GB', postalCode: 'SW1A 1AA', state: '' }, []],
    ['a box without a number', { line1: 'PO Box' }, ['line1: po-box']],
    ['a box on the second line', { line2: 'P.O. Box 7' }, ['line2: po-box']],
    ['a code of another state', { postalCode: '90210' }, ['postalCode: postal-code-state']],
    ['a code of the state', { postalCode: '90210', state: 'California' }, []],
    ['a military address', { postalCode: '09096', state: 'AE', city: 'APO' }, []],
    ['a new postal code with an unknown prefix', { country: 'EG', state: 'C', postalCode: '4450113' }, []],
    ['an unknown state', { state: 'Atlantis', postalCode: '90210' }, []],
    ['an empty address', { line1: '', postalCode: '' }, []],
  ])('return the right warnings for %s', async (_name, values, expected) => {
    expect(await codesOf(values)).toEqual(expected)
  })
})
