import { euPrefix, euVat } from './euVat.js'
import { placesAfter, placesBefore, wordsIn, wordsOf } from './invoiceWords.js'
import { bareTaxId, withoutAccents } from './plainTaxId.js'
import { type TaxIdType, taxIdTypes } from './taxIdTypes.js'

/** A number read as one of a type, without separators and words. */
export interface TaxIdReading {
  readonly bare: string
  /** Whether the prefix of the country was added. */
  readonly isCompleted: boolean
}

// Longer than any number with the words beside it. Longer input is not parsed.
const longest = 100

// Alternative spellings of prefixes.
const prefixes: Readonly<Record<string, string>> = { GR: 'EL', EΛ: 'EL', БГ: 'BG' }
const codes: Readonly<Record<string, string>> = { GB: 'UK' }

/**
 * Reads a number as one of a type. `country`: its prefix is added to a number of `eu_vat`. Returns undefined if the
 * number does not fit.
 */
export function readTaxId(value: string, type: TaxIdType, country: string): TaxIdReading | undefined {
  if (value.length > longest) return undefined
  const { pattern } = type
  // Hyphens are kept if they distinguish kinds of numbers.
  const bare = bareTaxId(value, pattern.source.includes('-?') ? '-' : '')
  const fits = (each: string) => pattern.test(each)
  if (type.type !== 'eu_vat' && fits(bare)) return { bare, isCompleted: false }
  return type.type === 'eu_vat' ? readEuropean(bare, fits, country) : readNational(bare, fits, type)
}

function readNational(bare: string, fits: (each: string) => boolean, { type, label, pattern }: TaxIdType) {
  const issuer = type.slice(0, 2).toUpperCase()
  const code = codes[issuer]
  const found = numbersIn(bare, [...wordsOf(issuer), ...wordsIn(label), issuer, ...(code ? [code] : [])])
  const whole = found.find(fits)
  if (whole !== undefined) return { bare: whole, isCompleted: false }
  const before = /^\^\(\?:([A-Z]+)/.exec(pattern.source)?.[1] ?? ''
  const after = /([A-Z]+)\)\$$/.exec(pattern.source)?.[1] ?? ''
  const completed = found.flatMap((each) => [before + each, each + after]).find(fits)
  return completed === undefined ? undefined : { bare: completed, isCompleted: true }
}

function readEuropean(bare: string, fits: (each: string) => boolean, country: string): TaxIdReading | undefined {
  const whole = numbersIn(bare, wordsOfUnion())
    .map((each) => each.replace(/^(?:GR|EΛ|БГ)/, (code) => prefixes[code] ?? code))
    .find(fits)
  if (whole !== undefined) return { bare: whole.replace(oldBelgian, 'BE0'), isCompleted: false }
  const prefix = euPrefix(country)
  if (!prefix) return undefined
  const completed = numbersIn(bare, wordsOf(country)).find((each) => !isForeign(each) && fits(prefix + each))
  if (completed === undefined) return undefined
  return { bare: (prefix + completed).replace(oldBelgian, 'BE0'), isCompleted: true }
}

// Since 2005, nine-digit numbers start with a zero (FPS Finance; VIES accepts only ten digits).
const oldBelgian = /^BE(?=\d{9}$)/

// French numbers may start with any two letters. Without this, Britain's `GB980780684` would become a French one.
let issuers: ReadonlySet<string> | undefined
function isForeign(bare: string): boolean {
  issuers ??= new Set([
    ...taxIdTypes('').others.map(({ type }) => type.slice(0, 2).toUpperCase()),
    ...Object.keys(euVat),
    'GR',
    'NR',
    'UK',
  ])
  return issuers.has(bare.slice(0, 2))
}

/** Returns possible numbers in a text: the whole text, then without more and more words around it. */
function numbersIn(bare: string, words: readonly string[]): string[] {
  const plain = withoutAccents(bare)
  const starts = placesAfter(plain, words)
  return placesBefore(plain, words).flatMap((end) => starts.filter((at) => at < end).map((at) => bare.slice(at, end)))
}

let union: readonly string[] | undefined
const wordsOfUnion = () =>
  (union ??= [...new Set(Object.keys(euVat).flatMap((prefix) => wordsOf(prefix === 'EL' ? 'GR' : prefix)))])
