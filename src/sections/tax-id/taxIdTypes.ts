import { euPrefix, euVat } from './euVat.js'
import { vocabulary } from './vocabulary.js'

/** A kind of tax ID. */
export interface TaxIdType {
  /** Its word in Stripe's vocabulary: `eu_vat`. */
  readonly type: string
  /** What it is called where it is issued: `CUIT`, `VAT`. */
  readonly label: string
  /** A number of the form in which it is sent. */
  readonly example: string
  /** The same for each length that the office writes in a way of its own. */
  readonly forms: readonly string[]
  /** What a number looks like without blanks and signs. */
  readonly pattern: RegExp
  /** Where it is issued, ISO 3166-1 alpha-2; none for `eu_oss_vat`. */
  isOf(country: string): boolean
}

const toPattern = (source: string) => new RegExp(`^(?:${source.replaceAll('#', '\\d')})$`)

const euPattern = Object.entries(euVat).map(([prefix, [pattern]]) => `${prefix}(?:${pattern})`)
// Stripe's numbers for tests have no prefix.
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

/** The kind of a type; undefined for a type that the vocabulary does not have. */
export const taxIdType = (type: string): TaxIdType | undefined => byType.get(type)

/** The types that a country issues, the likeliest first, and all others. The example of `eu_vat` is the country's own. */
export function taxIdTypes(country: string): { own: readonly TaxIdType[]; others: readonly TaxIdType[] } {
  const own = all
    .filter(({ isOf }) => isOf(country))
    .map((each) => ({ ...each, example: taxIdExample(each.type, country) }))
  return { own, others: all.filter(({ isOf }) => !isOf(country)) }
}

/** A number of a type, as the country writes it where that matters; `''` for an unknown type. */
export function taxIdExample(type: string, country: string): string {
  const prefix = type === 'eu_vat' ? euPrefix(country) : undefined
  return prefix ? prefix + (euVat[prefix]?.[1] ?? '') : (taxIdType(type)?.example ?? '')
}
