import { bareTaxId } from './plainTaxId.js'
import { readTaxId } from './readTaxId.js'
import { type TaxIdType, taxIdTypes } from './taxIdTypes.js'

/**
 * Infers the type of a number. A number that fits a type of the country has that type: the one with its letters
 * (`CHE-…`, `…RT0001`), or the only one that fits. Any other number is identified by the letters of a foreign type
 * (`DE136695976`, `…MVA`). Returns undefined if several types are possible.
 */
export function inferTaxIdType(value: string, country: string): string | undefined {
  const { own, others } = taxIdTypes(country)
  const ours = readings(value, own, country)
  if (ours.length > 0) return mostTelling(ours) ?? (ours.length === 1 ? ours[0]?.type : undefined)
  const bare = bareTaxId(value)
  // A single letter does not identify a foreign number.
  const likely = others.filter((each) => ownLetters(bare, each) > 1)
  return mostTelling(readings(value, likely, '').filter(({ letters }) => letters > 1))
}

interface Guess {
  readonly type: string
  /** The number of consecutive letters that only this type has. */
  readonly letters: number
}

const readings = (value: string, types: readonly TaxIdType[], country: string): Guess[] =>
  types.flatMap((each) => {
    const reading = readTaxId(value, each, country)
    return reading ? [{ type: each.type, letters: reading.isCompleted ? 0 : ownLetters(reading.bare, each) }] : []
  })

// Of two types with the same letters, the likelier one is listed first.
const mostTelling = (guesses: readonly Guess[]): string | undefined =>
  guesses.reduce<Guess>((best, each) => (each.letters > best.letters ? each : best), { type: '', letters: 0 }).type ||
  undefined

/** Returns the letters that a pattern requires, such as `GB` or `MVA`. Words of invoices do not count. */
function ownLetters(bare: string, { pattern }: TaxIdType): number {
  const asked = pattern.source.replace(/\[[^\]]*\]|\\d/g, '#').match(/[A-Z]+/g) ?? []
  return Math.max(0, ...asked.filter((each) => each !== 'VAT' && bare.includes(each)).map(({ length }) => length))
}
