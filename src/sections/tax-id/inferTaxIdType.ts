import { bareTaxId } from './plainTaxId.js'
import { readTaxId } from './readTaxId.js'
import { type TaxIdType, taxIdTypes } from './taxIdTypes.js'

/**
 * The type that a number tells by itself. A number that fits a kind of the country is of that country: the kind whose letters
 * it has (`CHE-…`, `…RT0001`), or the only one that it fits. Any other number tells its type by the letters of a foreign kind
 * (`DE136695976`, `…MVA`). Undefined when it may be several.
 */
export function inferTaxIdType(value: string, country: string): string | undefined {
  const { own, others } = taxIdTypes(country)
  const ours = readings(value, own, country)
  if (ours.length > 0) return mostTelling(ours) ?? (ours.length === 1 ? ours[0]?.type : undefined)
  const bare = bareTaxId(value)
  // One letter says little about a number from anywhere.
  const likely = others.filter((each) => ownLetters(bare, each) > 1)
  return mostTelling(readings(value, likely, '').filter(({ letters }) => letters > 1))
}

interface Guess {
  readonly type: string
  /** How many letters in a row are those of the kind and of no other. */
  readonly letters: number
}

const readings = (value: string, types: readonly TaxIdType[], country: string): Guess[] =>
  types.flatMap((each) => {
    const reading = readTaxId(value, each, country)
    return reading ? [{ type: each.type, letters: reading.isCompleted ? 0 : ownLetters(reading.bare, each) }] : []
  })

// Of two kinds with the same letters, the likelier one stands first.
const mostTelling = (guesses: readonly Guess[]): string | undefined =>
  guesses.reduce<Guess>((best, each) => (each.letters > best.letters ? each : best), { type: '', letters: 0 }).type ||
  undefined

/** The letters that a pattern asks for, as `GB` or `MVA`; those of an invoice's words tell nothing. */
function ownLetters(bare: string, { pattern }: TaxIdType): number {
  const asked = pattern.source.replace(/\[[^\]]*\]|\\d/g, '#').match(/[A-Z]+/g) ?? []
  return Math.max(0, ...asked.filter((each) => each !== 'VAT' && bare.includes(each)).map(({ length }) => length))
}
