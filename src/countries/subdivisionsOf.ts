import { findSubdivision, subdivisions as packed } from '#subdivisions'

/** A state, province, prefecture … of the first level. */
export interface Subdivision {
  /** The key without the country's prefix: `CA`. */
  readonly code: string
  /** In the country's own script. */
  readonly name: string
  /** In Latin letters. */
  readonly latin: string
  /** Other names and former codes under which it is known. */
  readonly spellings: readonly string[]
  /** How postal codes begin there, where that is known. */
  readonly postalCodes?: RegExp
}

const none: readonly Subdivision[] = []
const known = new Map<string, readonly Subdivision[] | Promise<readonly Subdivision[]>>()

/**
 * The states of a country in its own order, none where it has no list. At once on servers, and in a browser from the
 * second time on; before, a promise, always the same one. It never rejects: a list that cannot be loaded is none, and
 * the state is free text.
 */
export function subdivisionsOf(country: string): readonly Subdivision[] | Promise<readonly Subdivision[]> {
  const entry = Object.hasOwn(packed, country) ? packed[country] : undefined
  if (entry === undefined) return none
  const before = known.get(country)
  if (before) return before
  const keep = (list: readonly Subdivision[]) => {
    known.set(country, list)
    return list
  }
  if (typeof entry === 'string') return keep(unpack(entry))
  const coming = entry().then(
    ({ subdivisions }) => keep(unpack(subdivisions)),
    () => keep(none),
  )
  known.set(country, coming)
  return coming
}

/** Whether a country has a list of states. */
export const hasSubdivisions = (country: string): boolean => Object.hasOwn(packed, country)

/** The key of the state that a text means; the text as it is when it means none, or no list is here. */
export const readSubdivision = (country: string, text: string): string =>
  findSubdivision?.(loadedSubdivisions(country), country, text)?.code ?? text

/** The states of a country as far as they are here already: none while they are on their way. */
export function loadedSubdivisions(country: string): readonly Subdivision[] {
  const list = subdivisionsOf(country)
  return list instanceof Promise ? none : list
}

function unpack(rows: string): Subdivision[] {
  return rows.split('|').map((row) => {
    const [code = '', name, latin, spellings, postal] = row.split(';')
    const own = name || code
    return {
      code,
      name: own,
      latin: latin || own,
      spellings: spellings ? spellings.split(',') : [],
      ...(postal ? { postalCodes: new RegExp(`^(?:${postal.replaceAll('/', '|').replaceAll('#', '\\d')})`) } : {}),
    }
  })
}
