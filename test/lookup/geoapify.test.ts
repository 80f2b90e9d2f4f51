import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createGeoapifyLookup } from '../../src/lookup/geoapify.js'
import { type Listening, listen } from '../server/listen.js'

// Results in the format of apidocs.geoapify.com/docs/geocoding/address-autocomplete with `format=json`.
const berlin = {
  datasource: { sourcename: 'openstreetmap', attribution: '© OpenStreetMap contributors' },
  country: 'Germany',
  country_code: 'de',
  state: 'Berlin',
  city: 'Berlin',
  postcode: '10557',
  street: 'Willy-Brandt-Straße',
  housenumber: '1',
  iso3166_2: 'DE-BE',
  state_code: 'BE',
  lon: 13.369,
  lat: 52.52,
  result_type: 'building',
  formatted: 'Willy-Brandt-Straße 1, 10557 Berlin, Germany',
  address_line1: 'Willy-Brandt-Straße 1',
  address_line2: '10557 Berlin, Germany',
  place_id: '51a',
}
const office = {
  country_code: 'us',
  name: 'The White House',
  state: 'District of Columbia',
  state_code: 'DC',
  iso3166_2: 'US-DC',
  city: 'Washington',
  postcode: '20500',
  street: 'Pennsylvania Avenue Northwest',
  housenumber: '1600',
  formatted: 'The White House, 1600 Pennsylvania Avenue Northwest, Washington, DC 20500, United States of America',
  address_line1: 'The White House',
  address_line2: '1600 Pennsylvania Avenue Northwest, Washington, DC 20500, United States of America',
  result_type: 'amenity',
  place_id: '51b',
}
const town = { country_code: 'de', city: 'Berlin', result_type: 'city', formatted: 'Berlin, Germany', place_id: '51c' }
const rome = {
  country_code: 'it',
  state: 'Lazio',
  state_code: 'LAZ',
  iso3166_2: 'IT-62',
  county: 'Roma Capitale',
  county_code: 'RM',
  city: 'Roma',
  postcode: '00186',
  street: 'Piazza della Rotonda',
  formatted: 'Piazza della Rotonda, 00186 Roma RM, Italy',
  address_line1: 'Piazza della Rotonda',
  place_id: '51d',
}

describe('createGeoapifyLookup', () => {
  let server: Listening
  let requests: URL[] = []
  let answer: { status: number; body: unknown } = { status: 200, body: {} }
  let hold = false
  const signal = new AbortController().signal

  beforeEach(async () => {
    requests = []
    hold = false
    server = await listen((request, response) => {
      requests.push(new URL(request.url ?? '', 'http://localhost'))
      if (hold) return
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
    })
  })
  afterEach(() => server.close())

  const lookup = () => createGeoapifyLookup({ apiKey: 'public-key', baseUrl: server.url })
  const results = (...list: unknown[]) => {
    answer = { status: 200, body: { results: list, query: { text: 'x' } } }
  }

  it('sends the documented request', async () => {
    results(berlin)
    await lookup().suggest({ text: 'Willy & 1', country: 'DE', countries: ['DE', 'AT'], language: 'de-AT' }, { signal })
    await lookup().suggest({ text: 'x', countries: ['DE', 'AT'] }, { signal })
    await createGeoapifyLookup({ baseUrl: `${server.url}/proxy`, limit: 3 }).suggest({ text: 'x' }, { signal })
    expect(requests.map(({ pathname }) => pathname)).toEqual([
      '/v1/geocode/autocomplete',
      '/v1/geocode/autocomplete',
      '/proxy/v1/geocode/autocomplete',
    ])
    expect(requests.map(({ searchParams }) => Object.fromEntries(searchParams))).toEqual([
      { text: 'Willy & 1', format: 'json', limit: '5', lang: 'de', filter: 'countrycode:de', apiKey: 'public-key' },
      { text: 'x', format: 'json', limit: '5', filter: 'countrycode:de,at', apiKey: 'public-key' },
      { text: 'x', format: 'json', limit: '3' },
    ])
  })

  it('returns suggestions with addresses, and the house number where the country writes it', async () => {
    results(berlin, office, town, rome, null, 5, {})
    const rows = await lookup().suggest({ text: 'x' }, { signal })
    expect(rows).toMatchObject([
      {
        id: '51a',
        kind: 'address',
        title: 'Willy-Brandt-Straße 1',
        detail: '10557 Berlin, Germany',
        address: { country: 'DE', line1: 'Willy-Brandt-Straße 1', city: 'Berlin', postalCode: '10557' },
      },
      {
        id: '51b',
        title: '1600 Pennsylvania Avenue Northwest',
        address: { country: 'US', city: 'Washington', state: { code: 'US-DC', name: 'District of Columbia' } },
      },
      // The Italian post uses the province, not the region.
      { id: '51d', address: { country: 'IT', line1: 'Piazza della Rotonda', state: { code: 'RM' } } },
    ])
  })

  it('returns city and state for a postal code of a single place, and nothing for an ambiguous one', async () => {
    results({ ...town, postcode: '10557', result_type: 'postcode' }, { ...town, postcode: '10559', city: 'Elsewhere' })
    const query = { postalCode: '10557', country: 'DE', language: 'en' }
    expect(await lookup().postcode?.(query, { signal })).toEqual({ country: 'DE', city: 'Berlin' })
    expect(Object.fromEntries(requests[0]?.searchParams ?? [])).toMatchObject({
      text: '10557',
      type: 'postcode',
      filter: 'countrycode:de',
    })
    results({ ...town, postcode: '10557' }, { ...town, postcode: '10 557', city: 'Elsewhere' })
    expect(await lookup().postcode?.(query, { signal })).toBeUndefined()
    results()
    expect(await lookup().postcode?.(query, { signal })).toBeUndefined()
  })

  it.each([
    [401, { statusCode: 401, error: 'Unauthorized', message: 'Invalid apiKey' }],
    [429, { message: 'Too many' }],
    [500, 'oops'],
  ])('rejects when the answer is %i, without repeating what the shopper typed', async (status, body) => {
    answer = { status, body }
    const failed = lookup().suggest({ text: 'Secret Street 1' }, { signal })
    await expect(failed).rejects.toThrow(String(status))
    await expect(failed).rejects.not.toThrow('Secret')
  })

  it('returns no suggestions for an undocumented answer', async () => {
    answer = { status: 200, body: { results: 'none' } }
    expect(await lookup().suggest({ text: 'x' }, { signal })).toEqual([])
  })

  it('cancels the request when its signal aborts', async () => {
    hold = true
    const gone = new AbortController()
    const waiting = lookup().suggest({ text: 'x' }, { signal: gone.signal })
    setTimeout(() => gone.abort(), 50)
    await expect(waiting).rejects.toThrow(/abort/i)
  })
})
