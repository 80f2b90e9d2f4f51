import { toAsciiCode } from '../../schema/toAsciiCode.js'
import { euPrefix } from './euVat.js'
import { type TaxIdType, taxIdType } from './taxIdTypes.js'

// Longer than any number with all that people write into it; what is longer is not looked at.
const longest = 60
const signs = /[\s./:_-]/g

/** A number without blanks and signs, in plain upper-case letters and digits. */
export const bareTaxId = (value: string): string => withoutThousands(toAsciiCode(value)).replace(signs, '')

/**
 * A tax ID in the form in which it is sent, with the signs of Stripe's example: `39053344705` → `390.533.447-05`,
 * ` de 136 695 976` → `DE136695976`. What stands before a number is taken away (`ABN 83…`, `PL 856…`) or put there
 * (`GB`, `CHE`, for `eu_vat` the prefix of the country, if one is given). What fits the type in no way, and what is of an
 * unknown type, stays as typed.
 */
export const normalizeTaxId = (value: string, type: string, country = ''): string =>
  readTaxId(value, type, country) ?? value

/** Whether a number looks like one of its type. True for a type that the vocabulary does not have. */
export const fitsTaxId = (value: string, type: string): boolean =>
  !taxIdType(type) || readTaxId(value, type, '') !== undefined

function readTaxId(value: string, type: string, country: string): string | undefined {
  const known = taxIdType(type)
  if (!known || value.length > longest) return undefined
  const code = withoutThousands(toAsciiCode(value))
  // Where hyphens tell one kind of number from another, they count.
  const bare = known.pattern.source.includes('-?') ? code.replace(/[\s./:_]/g, '') : code.replace(signs, '')
  const fits = (each: string) => known.pattern.test(each)
  const found = fits(bare) ? bare : spellings(bare, known, country).find(fits)
  return found === undefined ? undefined : withSigns(found.replaceAll('-', ''), known)
}

const withoutThousands = (code: string) => code.replace(/^\d{1,3}(,\d{3})+/, (number) => number.replaceAll(',', ''))

function spellings(bare: string, { type, label, pattern }: TaxIdType, country: string): string[] {
  const { source } = pattern
  const before = /^\^\(\?:([A-Z]+)/.exec(source)?.[1] ?? ''
  const after = /([A-Z]+)\)\$$/.exec(source)?.[1] ?? ''
  const names = [type.slice(0, 2).toUpperCase(), ...label.toUpperCase().split(/[^\p{L}]+/u)]
  if (type === 'eu_vat') {
    const prefix = euPrefix(country)
    return [bare, bare.replace(/^GR/, 'EL'), ...(prefix ? [prefix + bare] : [])]
  }
  const named = names.filter((name) => name && bare.startsWith(name)).map((name) => bare.slice(name.length))
  return [bare, ...named, ...[bare, ...named].flatMap((each) => [before + each, each + after])]
}

function withSigns(bare: string, { example, pattern }: TaxIdType): string {
  const plain = example.replace(signs, '')
  const fromTheLeft = /^\^\(\?:[A-Z]/.test(pattern.source)
  if (plain === example || (plain.length !== bare.length && !fromTheLeft)) return bare
  let text = ''
  let at = 0
  for (const sign of example) {
    if (at >= bare.length) break
    text += /[\s./:_-]/.test(sign) ? sign : bare.charAt(at++)
  }
  return text + bare.slice(at)
}
