import { readSubdivisions, type Subdivision } from '../countries/readSubdivisions.js'
import { subdivisions } from '../countries/subdivisions/all.js'

/** Returns the states of a country; an empty list if it has none. */
export const statesOf = (country: string): Subdivision[] =>
  Object.hasOwn(subdivisions, country) ? readSubdivisions(String(subdivisions[country])) : []
