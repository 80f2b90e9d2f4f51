import { formats } from './formats.js'
import { readTable } from './readTable.js'

/** A part of an address that a country may lack. `line1` stands for both lines. */
export type AddressPart = 'line1' | 'city' | 'state' | 'postalCode'

/** How addresses of a country are written. */
export interface AddressFormat {
  /**
   * The written address: `1` lines, `2` city, `3` name of the state, `4` code of the state, `5` postal code, `_` new line;
   * the rest is literal.
   */
  readonly layout: string
  /** The same for an address in Latin letters, where that has another order. */
  readonly latinLayout: string
  /** The parts that are there, in the order of `layout`. */
  readonly parts: readonly AddressPart[]
  readonly required: readonly AddressPart[]
  /** What the country calls them, in words that a locale translates: `prefecture`, `post_town`, `zip`. */
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

/** The format of a country by its ISO 3166-1 alpha-2 code in upper case, or undefined for what is no country. */
export function formatOf(country: string): AddressFormat | undefined {
  rows ??= readTable(formats)
  const row = rows.get(country)
  const format = read.get(country) ?? (row && readRow(row))
  if (format) read.set(country, format)
  return format
}

/** The parts in the order in which a form asks for them: that of a Latin address, or that of the country's own script. */
export const partsOf = (format: AddressFormat, latin: boolean): readonly AddressPart[] =>
  latin ? toParts(format.latinLayout) : format.parts

function readRow([layout, latinLayout, required, words = '']: string[]): AddressFormat {
  const own = layout || '1_2'
  const [state, city, postalCode] = words.split(',')
  return {
    layout: own,
    latinLayout: latinLayout || own,
    parts: toParts(own),
    required: toParts(required || '12'),
    words: { state: state || 'province', city: city || 'city', postalCode: postalCode || 'postal' },
  }
}
