import { readSubdivisions, type Subdivision } from '../countries/readSubdivisions.js'
import { subdivisions } from '../countries/subdivisions/all.js'

/** The states of a country; none where it has no list. */
export const statesOf = (country: string): Subdivision[] =>
  Object.hasOwn(subdivisions, country) ? readSubdivisions(String(subdivisions[country])) : []
