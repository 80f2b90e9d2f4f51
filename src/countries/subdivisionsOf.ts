import { findSubdivision, subdivisions as packed } from '#subdivisions'

import { readSubdivisions, type Subdivision } from './readSubdivisions.js'

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
  if (typeof entry === 'string') return keep(readSubdivisions(entry))
  const coming = entry().then(
    ({ subdivisions }) => keep(readSubdivisions(subdivisions)),
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
