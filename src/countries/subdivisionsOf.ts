import { findSubdivision, subdivisions as packed } from '#subdivisions'

import { readSubdivisions, type Subdivision } from './readSubdivisions.js'

const none: readonly Subdivision[] = []
const known = new Map<string, readonly Subdivision[] | Promise<readonly Subdivision[]>>()

/**
 * Returns the states of a country in its own order; an empty list if it has none. Servers get the list itself, as do
 * browsers once it is loaded. Until then it returns a promise, the same one for each call. The promise never rejects:
 * if the list cannot be loaded, it is empty and the state is free text.
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

/**
 * Returns the code of the state that a text names. Returns the text unchanged if there is no match, or the list is not
 * loaded.
 */
export const readSubdivision = (country: string, text: string): string =>
  findSubdivision?.(loadedSubdivisions(country), country, text)?.code ?? text

/** Returns the states of a country if they are loaded; otherwise an empty list. */
export function loadedSubdivisions(country: string): readonly Subdivision[] {
  const list = subdivisionsOf(country)
  return list instanceof Promise ? none : list
}
