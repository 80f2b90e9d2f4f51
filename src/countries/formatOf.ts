import { formats } from './formats.js'
import { readTable } from './readTable.js'

/** A part of an address that some countries do not use. `line1` includes `line2`. */
export type AddressPart = 'line1' | 'city' | 'state' | 'postalCode'

/** The address format of a country. */
export interface AddressFormat {
  /**
   * The printed address: `1` lines, `2` city, `3` name of the state, `4` code of the state, `5` postal code, `_` new
   * line. Other characters are literal.
   */
  readonly layout: string
  /** The layout for an address in Latin letters. Equal to `layout` if the country has only one. */
  readonly latinLayout: string
  /** The parts that the country uses, in the order of `layout`. */
  readonly parts: readonly AddressPart[]
  readonly required: readonly AddressPart[]
  /** The kind of each part, as a key that locales translate: `prefecture`, `post_town`, `zip`. No kind of state: `''`. */
  readonly words: { readonly state: string; readonly city: string; readonly postalCode: string }
}

const digits: Readonly<Record<string, AddressPart>> = {
  1: 'line1',
  2: 'city',
  3: 'state',
  4: 'state',
  5: 'postalCode',
}
const toParts = (layout: string) => layout.split('').flatMap((sign) => digits[sign] ?? [])

let rows: Map<string, string[]> | undefined
const read = new Map<string, AddressFormat>()

/** Returns the address format of a country (ISO 3166-1 alpha-2, upper case); undefined if the country is unknown. */
export function formatOf(country: string): AddressFormat | undefined {
  rows ??= readTable(formats)
  const row = rows.get(country)
  const format = read.get(country) ?? (row && readRow(row))
  if (format) read.set(country, format)
  return format
}

/** Returns the parts in display order: that of a Latin address, or of the country's own script. */
export const partsOf = (format: AddressFormat, latin: boolean): readonly AddressPart[] =>
  latin ? toParts(format.latinLayout) : format.parts

function readRow([layout, latinLayout, required, words = '']: string[]): AddressFormat {
  const own = layout || '1_2'
  const parts = toParts(own)
  const [state, city, postalCode] = words.split(',')
  const usual = parts.includes('state') ? 'province' : ''
  return {
    layout: own,
    latinLayout: latinLayout || own,
    parts,
    required: toParts(required || '12'),
    words: { state: state || usual, city: city || 'city', postalCode: postalCode || 'postal' },
  }
}
