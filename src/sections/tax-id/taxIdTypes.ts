import { euPrefix, euVat } from './euVat.js'
import { vocabulary } from './vocabulary.js'

/** A type of tax ID. */
export interface TaxIdType {
  /** Its name in Stripe's vocabulary: `eu_vat`. */
  readonly type: string
  /** Its name in the issuing country: `CUIT`, `VAT`. */
  readonly label: string
  /** An example in the format in which it is sent. */
  readonly example: string
  /** An example for each length with its own format. */
  readonly forms: readonly string[]
  /** The pattern of a number without separators. */
  readonly pattern: RegExp
  /** Whether a country (ISO 3166-1 alpha-2) issues it; false for `eu_oss_vat`. */
  isOf(country: string): boolean
}

const toPattern = (source: string) => new RegExp(`^(?:${source.replaceAll('#', '\\d')})$`)

const euPattern = Object.entries(euVat).map(([prefix, [pattern]]) => `${prefix}(?:${pattern})`)
// Stripe's test numbers have no prefix.
const euSource = [...euPattern, '0{9}', '1{9}', '2{9}'].join('|')

function readLine(line: string): TaxIdType {
  const [type = '', label = '', source, written = '', countries = type.slice(0, 2).toUpperCase()] = line.split(';')
  if (source === undefined) {
    const isOf = (country: string) => euPrefix(country) !== undefined
    return { type, label, example: 'DE123456789', forms: [], pattern: toPattern(euSource), isOf }
  }
  const isOf = (country: string) => country.length === 2 && countries.split(' ').includes(country)
  const forms = written.split('|')
  return { type, label, example: forms[0] ?? '', forms, pattern: toPattern(source), isOf }
}

const all = vocabulary.split('\n').map(readLine)
const byType = new Map(all.map((each) => [each.type, each]))

/** Returns a type by its name; undefined if it is not in the vocabulary. */
export const taxIdType = (type: string): TaxIdType | undefined => byType.get(type)

/**
 * Returns the types that a country issues, the likeliest first, and all others. The example of `eu_vat` is that of the
 * country.
 */
export function taxIdTypes(country: string): { own: readonly TaxIdType[]; others: readonly TaxIdType[] } {
  const own = all
    .filter(({ isOf }) => isOf(country))
    .map((each) => ({ ...each, example: taxIdExample(each.type, country) }))
  return { own, others: all.filter(({ isOf }) => !isOf(country)) }
}

/** Returns an example of a type, in the country's format; `''` for an unknown type. */
export function taxIdExample(type: string, country: string): string {
  const prefix = type === 'eu_vat' ? euPrefix(country) : undefined
  return prefix ? prefix + (euVat[prefix]?.[1] ?? '') : (taxIdType(type)?.example ?? '')
}
