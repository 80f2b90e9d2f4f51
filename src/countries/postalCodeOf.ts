import { postalCodes } from './postalCodes.js'
import { readTable } from './readTable.js'

/** What postal codes of a country look like, and one of them in the form in which it is sent. */
export interface PostalCode {
  readonly pattern: RegExp
  readonly example: string
}

let rows: Map<string, string[]> | undefined
const read = new Map<string, PostalCode>()

/** The postal codes of a country; undefined where there are none, or nobody says what they look like. */
export function postalCodeOf(country: string): PostalCode | undefined {
  rows ??= readTable(postalCodes)
  const known = read.get(country)
  const [pattern, example = ''] = (!known && rows.get(country)) || []
  if (!pattern) return known
  const made = { pattern: new RegExp(`^(?:${pattern.replaceAll('#', '\\d')})$`, 'i'), example }
  read.set(country, made)
  return made
}
