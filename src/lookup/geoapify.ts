import type { AddressLookup, ResolvedAddress, Suggestion } from '../schema/addressLookup.js'
import { warnOnce } from '../schema/warnOnce.js'

/** The options of `createGeoapifyLookup`. */
export interface GeoapifyOptions {
  /** Your key. Everybody can read it, so limit it to your origins. Leave it out if `baseUrl` is a proxy that adds it. */
  apiKey?: string
  /** The URL of Geoapify or of your proxy, which takes the same paths and queries. Default: `https://api.geoapify.com`. */
  baseUrl?: string
  /** A custom `fetch`. */
  fetch?: typeof fetch
  /** The largest number of suggestions. Default: 5. */
  limit?: number
}

// The result properties that are read. Source: apidocs.geoapify.com/docs/geocoding/address-autocomplete, `format=json`.
const keys = [
  'place_id',
  'housenumber',
  'street',
  'postcode',
  'city',
  'county',
  'county_code',
  'state',
  'state_code',
  'iso3166_2',
  'country_code',
  'formatted',
  'address_line1',
  'address_line2',
] as const
type Result = Partial<Record<(typeof keys)[number], string>>

// In these countries the state is the province, which Geoapify calls a county.
const countyCountries = ['ES', 'IE', 'IT']

/**
 * Creates a lookup with Geoapify's Address Autocomplete API, based on OpenStreetMap data: suggestions that carry the
 * address, and the city and state of a postal code. Rejects if the answer does not match its documentation.
 */
export function createGeoapifyLookup({
  apiKey,
  baseUrl = 'https://api.geoapify.com',
  limit = 5,
  fetch: ask = fetch,
}: GeoapifyOptions): AddressLookup {
  async function find(
    query: { text: string; type?: string; countries: readonly string[]; language?: string | undefined },
    signal: AbortSignal,
  ): Promise<Result[]> {
    const { text, type, countries, language } = query
    const parameters = new URLSearchParams({ text, format: 'json', limit: String(limit) })
    if (type) parameters.set('type', type)
    // The API expects ISO 639-1; a locale may be longer.
    if (language) parameters.set('lang', language.slice(0, 2))
    if (countries.length > 0) parameters.set('filter', `countrycode:${countries.join(',').toLowerCase()}`)
    if (apiKey) parameters.set('apiKey', apiKey)
    const answer = await ask(`${baseUrl}/v1/geocode/autocomplete?${parameters}`, { signal, credentials: 'omit' })
    if (answer.status === 401 || answer.status === 403)
      warnOnce('Geoapify refused the key. Check apiKey of createGeoapifyLookup.')
    if (!answer.ok) throw new Error(`Geoapify answered ${answer.status}. Check baseUrl and the quota of your key.`)
    const { results } = (await answer.json()) as { results?: unknown }
    return Array.isArray(results) ? results.map(readResult) : []
  }

  return {
    id: 'geoapify',
    attribution: { text: 'Powered by Geoapify, © OpenStreetMap contributors', required: true },
    async suggest({ text, country, countries = [], language }, { signal }) {
      const found = await find({ text, countries: country ? [country] : countries, language }, signal)
      return found.flatMap(toSuggestion)
    },
    async postcode({ postalCode, country, language }, { signal }) {
      const found = await find({ text: postalCode, type: 'postcode', countries: [country], language }, signal)
      const places = found.filter(({ postcode }) => bare(postcode) === bare(postalCode)).map(toAddress)
      const [place] = places
      const isOne = places.every(
        ({ city, state }) => city === place?.city && JSON.stringify(state) === JSON.stringify(place?.state),
      )
      return place && isOne ? { country, ...pick(place) } : undefined
    },
  }
}

const pick = ({ city, state }: ResolvedAddress) => ({ ...(city && { city }), ...(state && { state }) })
const bare = (postcode = '') => postcode.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()

function readResult(given: unknown): Result {
  const from = (given ?? {}) as Record<string, unknown>
  return Object.fromEntries(keys.flatMap((key) => (typeof from[key] === 'string' ? [[key, from[key]]] : [])))
}

/** Makes a suggestion if the result has a street. Towns and countries are not addresses. */
function toSuggestion(result: Result): Suggestion[] {
  const { place_id: id, street, address_line2: detail } = result
  const address = toAddress(result)
  if (!id || !street || !address.line1) return []
  return [{ id, title: address.line1, kind: 'address', address, ...(detail && { detail }) }]
}

function toAddress(result: Result): ResolvedAddress {
  const { housenumber, street, city, postcode: postalCode, formatted = '', country_code: code = '' } = result
  const country = code.toUpperCase()
  const isCounty = countyCountries.includes(country)
  const [stateCode, name] = isCounty
    ? [result.county_code, result.county]
    : [result.iso3166_2 ?? result.state_code, result.state]
  // The order of street and number depends on the country, and `formatted` follows it.
  const orders = [`${housenumber} ${street}`, `${street} ${housenumber}`, `${street}, ${housenumber}`]
  const line1 = housenumber ? (orders.find((order) => formatted.includes(order)) ?? result.address_line1) : street
  return {
    country,
    ...(line1 && { line1 }),
    ...(city && { city }),
    ...(postalCode && { postalCode }),
    ...((stateCode || name) && { state: { ...(stateCode && { code: stateCode }), ...(name && { name }) } }),
  }
}
