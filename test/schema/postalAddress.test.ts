import { describe, expect, it } from 'vitest'

import { countryList } from '../../src/countries/countryList.js'
import { formatOf } from '../../src/countries/formatOf.js'
import { countryNames } from '../../src/countries/names/en.js'
import { postalCodeOf } from '../../src/countries/postalCodeOf.js'
import { loadedSubdivisions } from '../../src/countries/subdivisionsOf.js'
import type { Address } from '../../src/schema/address.js'
import { addressIssues, addressReady, canonicalAddress, postalAddressRules } from '../../src/schema/postalAddress.js'
import { addressSchema } from '../../src/sections/billing-address/schema.js'
import { shippingAddressSchema } from '../../src/sections/shipping-address/schema.js'
import samples from '../data/address-examples.json' with { type: 'json' }

const countries = countryList(countryNames).map(({ code }) => code)
const empty: Address = { line1: '', line2: '', city: '', state: '', postalCode: '', country: '' }
const address = (values: Partial<Address>): Address => ({ ...empty, ...values })
const parse = async (values: Partial<Address>) => {
  const { data, error } = await addressSchema.safeParseAsync(address(values))
  return data ?? error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

/** A complete address from the example data of the country. */
function complete(country: string): Address {
  const { parts = [] } = formatOf(country) ?? {}
  const [state] = loadedSubdivisions(country)
  return address({
    line1: '1 Main St',
    line2: 'Flat 2',
    city: parts.includes('city') ? 'Town' : '',
    state: parts.includes('state') ? (state?.code ?? 'Region') : '',
    postalCode: parts.includes('postalCode') ? (postalCodeOf(country)?.example ?? '12345') : '',
    country,
  })
}

// Loads rules and lists first.
await addressReady({ country: '' })

const withStates = countries.filter((country) => loadedSubdivisions(country).length)

describe('an address', () => {
  it.each(countries)('of %s is complete with all its parts, and with the required ones', async (country) => {
    expect(await parse(complete(country))).toEqual(complete(country))
    const required = postalAddressRules.requires(address({ country }))
    const least = Object.fromEntries(required.map((key) => [key, complete(country)[key]]))
    expect(await parse(least)).toEqual(address(least))
    expect(addressIssues(address({ country }))).toEqual(
      required.filter((key) => key !== 'country').map((path) => ({ path, code: 'required' })),
    )
  })

  it('has a list of states in many countries, and none in many others', () => {
    expect(withStates.length).toBeGreaterThan(50)
    expect(withStates.length).toBeLessThan(countries.length - 100)
  })

  it.each(withStates)(
    'of %s accepts a state by its code, with the country before it, and by both names',
    async (country) => {
      for (const { code, name, latin } of loadedSubdivisions(country)) {
        for (const state of [code, code.toLowerCase(), `${country}-${code}`, name, latin, latin.toUpperCase()]) {
          const { state: sent } = canonicalAddress({ ...complete(country), state })
          expect(sent, state).toBe(code)
        }
      }
    },
  )

  // Parts that Shopify omits, but the country requires.
  const missing: Record<string, Partial<Address>> = { AU: { postalCode: '2061' }, TR: { state: 'İstanbul' } }

  it.each(samples.examples)('$address1, $city, $country is accepted in Shopify’s spelling', async (sample) => {
    const { address1, address2, city, province_code: state, zip: postalCode, country } = sample
    const given = { line1: address1, line2: address2, city, state, postalCode, country }
    const filled = Object.entries(given).map(([key, value]) => [key, value ?? ''])
    const sent = await parse({ ...Object.fromEntries(filled), ...missing[country] })
    expect(sent).toMatchObject({ line1: (address1 ?? '').replace('\u2060', ''), country })
    for (const key of postalAddressRules.absent(address({ country }))) expect(sent).toHaveProperty(key, '')
  })

  it('is converted to the usual form of its country', async () => {
    const typed = { line1: ' Zoë’s House ½\u200b ', city: 'London', state: 'Greater London', country: ' gb' }
    expect(await parse({ ...typed, postalCode: 'sw1a1aa' })).toEqual(
      address({ line1: 'Zoë’s House ½', city: 'London', postalCode: 'SW1A 1AA', country: 'GB' }),
    )
    const japanese = {
      line1: '丸の内1-9-1 ㈱',
      city: '千代田区',
      state: '東京都',
      postalCode: '１０００００５',
      country: 'JP',
    }
    expect(await parse(japanese)).toEqual(address({ ...japanese, state: '13', postalCode: '100-0005' }))
  })

  it('drops the parts that its country does not use', async () => {
    const typed = { line1: '1 Main St', city: 'Somewhere', state: 'CA', postalCode: '999077' }
    expect(await parse({ ...typed, country: 'AE', state: 'Dubai' })).toEqual(
      address({ line1: '1 Main St', state: 'DU', country: 'AE' }),
    )
    expect(await parse({ ...typed, country: 'HK', state: 'Kowloon' })).toMatchObject({ state: 'KL', postalCode: '' })
    expect(await parse({ ...typed, country: 'SG', postalCode: '238823' })).toMatchObject({ city: '', state: '' })
    expect(postalAddressRules.absent(address({ country: 'DE' }))).toEqual(['state'])
    expect(postalAddressRules.absent(address({}))).toEqual([])
  })

  it('has issues that depend on the country', async () => {
    const typed = { line1: '1 Main St', city: 'Town' }
    expect(await parse({ ...typed, country: 'US' })).toEqual(['state: required', 'postalCode: required'])
    expect(await parse({ ...typed, country: 'US', state: 'Ontario', postalCode: '9501' })).toEqual([
      'postalCode: postal-code',
      'state: unknown-state',
    ])
    expect(await parse({ ...typed, country: 'DE', postalCode: 'SW1A 1AA' })).toEqual(['postalCode: postal-code'])
    expect(await parse({ ...typed, country: 'UK' })).toEqual(['country: invalid-country'])
    expect(await parse(typed)).toEqual(['country: required'])
    expect(await parse({})).toEqual(['line1: required', 'city: required', 'country: required'])
    expect(await parse({ line1: '\u200b', city: '\u2060 ', country: 'FR', postalCode: '\u200b' })).toEqual([
      'line1: required',
      'city: required',
      'postalCode: required',
    ])
  })

  it('has a free text as state when the country has no list', async () => {
    expect(
      await parse({ line1: '1', city: 'Majuro', state: 'Ratak', postalCode: '96960', country: 'MH' }),
    ).toMatchObject({
      state: 'Ratak',
    })
  })

  it('ignores a country that is the name of an object member', () => {
    expect(postalAddressRules.requires(address({ country: 'constructor' }))).toEqual(['line1', 'city', 'country'])
  })

  it('has the same rules as a shipping address', async () => {
    const names = { fullName: '', firstName: '', lastName: '', company: '', email: '', phone: '', shipTo: '' }
    const given = { ...complete('US'), state: 'california', postalCode: '950140000', ...names }
    const { data } = await shippingAddressSchema.safeParseAsync(given)
    expect(data).toMatchObject({ state: 'CA', postalCode: '95014-0000' })
  })
})
