import type { AddressLookup, LookupQuery, ResolvedAddress, Suggestion } from '../schema/addressLookup.js'
import { normalizeText } from '../schema/normalizeText.js'
import type { Address } from '../schema/address.js'
import { exampleValues } from './exampleValues.js'

/** The options of `createMemoryLookup`. */
export interface MemoryLookupOptions {
  /** The addresses to find. Default: those of `exampleValues`, and a building with several floors. */
  addresses?: readonly Address[]
  /** The delay of each answer in milliseconds. Default: 0. */
  delayMs?: number
}

/** A lookup without an account. `queries` records its queries. */
export interface MemoryLookup extends AddressLookup {
  readonly queries: readonly LookupQuery[]
}

const countries = ['US', 'GB', 'DE', 'FR', 'JP', 'BR', 'IN', 'CA', 'AU', 'NL', 'ES', 'IT']
const tower = { line1: '32 London Bridge Street', city: 'London', state: '', postalCode: 'SE1 9SG', country: 'GB' }
const examples = (): Address[] => [
  ...countries.map((country) => exampleValues(country).billingAddress),
  ...['Level 2', 'Level 31', 'Level 72'].map((line2) => ({ ...tower, line2 })),
]

/**
 * Creates a lookup that searches a fixed list, for demos and tests. Addresses that differ only in line 2 form one
 * container. An abort rejects, like that of `fetch`.
 */
export function createMemoryLookup({ addresses = examples(), delayMs = 0 }: MemoryLookupOptions = {}): MemoryLookup {
  const queries: LookupQuery[] = []
  const fitting = ({ country, countries: allowed }: Pick<LookupQuery, 'country' | 'countries'>) =>
    addresses.filter((each) => (country ? each.country === country : (allowed?.includes(each.country) ?? true)))
  return {
    id: 'memory',
    queries,
    attribution: { text: 'Example addresses', required: false },
    async suggest(query, { signal }) {
      queries.push(query)
      await pass(delayMs, signal)
      const words = fold(query.text).split(/[\s,]+/)
      const found = fitting(query).filter((address) => words.every((word) => fold(oneLine(address)).includes(word)))
      if (query.containerId !== undefined) return found.filter((each) => placeOf(each) === query.containerId).map(toRow)
      const places = groupBy(found, placeOf)
      return [...places].slice(0, 5).flatMap(([id, [first, ...more]]) => {
        if (!first || more.length === 0) return first ? [toRow(first)] : []
        return [
          { ...toRow({ ...first, line2: '' }), id, kind: 'container' as const, detail: `${more.length + 1} addresses` },
        ]
      })
    },
    async postcode({ postalCode, country }, { signal }) {
      await pass(delayMs, signal)
      const found = fitting({ country }).filter((each) => fold(each.postalCode) === fold(postalCode))
      const [first, ...others] = new Set(found.map(({ city, state }) => JSON.stringify({ city, state })))
      if (first === undefined || others.length > 0) return undefined
      const { city, state } = JSON.parse(first) as Address
      return { country, city, state: { code: state } }
    },
  }
}

const fold = (text: string) => normalizeText(text).toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
const oneLine = ({ line1, line2, city, postalCode }: Address) => [line1, line2, city, postalCode].join(' ')
const placeOf = ({ line1, city, postalCode, country }: Address) => [country, postalCode, city, line1].join('|')

function toRow(address: Address): Suggestion {
  const { state, ...rest } = address
  const resolved: ResolvedAddress = { ...rest, state: { code: state } }
  return {
    id: `${placeOf(address)}|${address.line2}`,
    title: [address.line1, address.line2].filter(Boolean).join(', '),
    detail: [address.postalCode, address.city].filter(Boolean).join(' '),
    kind: 'address',
    address: resolved,
  }
}

const pass = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    signal.throwIfAborted()
    setTimeout(resolve, ms)
    signal.addEventListener('abort', () => reject(new DOMException('The lookup was aborted.', 'AbortError')))
  })

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
