import { postalCodeOf } from '../countries/postalCodeOf.js'
import { toAsciiCode } from './toAsciiCode.js'

// Longer than any code with all that people write around it; what is longer is not looked at.
const longest = 40

// What was written before the code on letters from abroad, beside the ISO code; it is still typed.
const vehicleCodes: Readonly<Record<string, string>> = {
  AT: 'A',
  BE: 'B',
  DE: 'D',
  EE: 'EST',
  ES: 'E',
  FI: 'FIN',
  FR: 'F',
  HU: 'H',
  IT: 'I',
  LI: 'FL',
  LU: 'L',
  NO: 'N',
  PT: 'P',
  SE: 'S',
  SI: 'SLO',
  SM: 'RSM',
  VA: 'V',
}

/**
 * A postal code in the form in which the country writes it: ` sw1a1aa` → `SW1A 1AA`, `D-10115` → `10115`, `〒１５４００２３` →
 * `154-0023`. What fits the country in no way is only made upper-case ASCII.
 */
export function canonicalPostalCode(text: string, country: string): string {
  if (text.length > longest) return text.toUpperCase()
  const code = toAsciiCode(text)
  const { pattern, example = '' } = postalCodeOf(country) ?? {}
  if (!pattern) return code
  const bare = code.replace(/[^\p{L}\p{M}\p{N}]/gu, '')
  // Where the example has a blank or a hyphen, the code is sent with one.
  const separated = /[ -]/.test(example)
  // As the country writes it already.
  if (pattern.test(code) && code.length - bare.length === Number(separated)) return code
  for (const letters of spellings(bare, country, pattern)) {
    const parted = ['-', ' '].flatMap((sign) =>
      Array.from(letters, (_, i) => letters.slice(0, i) + sign + letters.slice(i)),
    )
    const forms = separated ? [...parted, letters] : [letters, ...parted]
    const found = forms.find((form) => pattern.test(form))
    if (found) return found
  }
  return code
}

/** Whether the country has such codes; true where nobody says what they look like. */
export const fitsPostalCode = (code: string, country: string): boolean =>
  postalCodeOf(country)?.pattern.test(code.slice(0, longest)) ?? true

/** As typed, without the country's code before it, and with the letters that stand before every code. */
function spellings(bare: string, country: string, { source }: RegExp): string[] {
  const prefixes = [country, vehicleCodes[country]].filter((prefix) => prefix && bare.startsWith(prefix))
  const fixed = /^\^\(\?:([A-Z]{2,})[- ]/.exec(source)?.[1] ?? ''
  return [bare, ...prefixes.map((prefix = '') => bare.slice(prefix.length)), fixed + bare]
}
