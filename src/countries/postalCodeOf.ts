import { postalCodes } from './postalCodes.js'
import { readTable } from './readTable.js'

/** The postal code pattern of a country, and an example in its canonical form. */
export interface PostalCode {
  readonly pattern: RegExp
  readonly example: string
}

let rows: Map<string, string[]> | undefined
const read = new Map<string, PostalCode>()

/** Returns the postal code pattern of a country; undefined if it has no postal codes, or no known pattern. */
export function postalCodeOf(country: string): PostalCode | undefined {
  rows ??= readTable(postalCodes)
  const known = read.get(country)
  const [pattern, example = ''] = (!known && rows.get(country)) || []
  if (!pattern) return known
  const made = { pattern: new RegExp(`^(?:${pattern.replaceAll('#', '\\d')})$`, 'i'), example }
  read.set(country, made)
  return made
}
