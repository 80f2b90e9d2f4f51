import { postalCodeOf } from '../countries/postalCodeOf.js'
import { postalCodePrefixes } from './postalCodePrefixes.js'
import { withoutWord } from './postalCodeWords.js'
import { toAsciiCode } from './toAsciiCode.js'

// Longer than any postal code with its label. Longer input is not parsed.
const longest = 40

/**
 * Returns a postal code in the country's format: ` sw1a1aa` → `SW1A 1AA`, `D-10115` → `10115`, `〒１５４００２３` → `154-0023`.
 * A code that does not fit the country is only converted to upper-case ASCII.
 */
export function canonicalPostalCode(text: string, country: string): string {
  if (text.length > longest) return text.toUpperCase()
  const code = toAsciiCode(text)
  const { pattern, example = '' } = postalCodeOf(country) ?? {}
  if (!pattern) return code
  // If the example has a separator, the code is sent with one.
  const separated = /[ -]/.test(example)
  // Fast path: the code has the country's format already.
  if (pattern.test(code) && code.length - toBare(code).length === Number(separated)) return code
  const rest = toBare(withoutWord(code))
  for (const letters of spellings(rest, toBare(code), country, pattern)) {
    const parted = ['-', ' '].flatMap((sign) =>
      Array.from(letters, (_, i) => letters.slice(0, i) + sign + letters.slice(i)),
    )
    const forms = separated ? [...parted, letters] : [letters, ...parted]
    const found = forms.find((form) => pattern.test(form))
    if (found) return found
  }
  return code
}

const toBare = (code: string) => code.replace(/[^\p{L}\p{M}\p{N}]/gu, '')

/** Whether a code fits the country's pattern; true if there is no pattern. */
export const fitsPostalCode = (code: string, country: string): boolean =>
  postalCodeOf(country)?.pattern.test(code.slice(0, longest)) ?? true

// Cyrillic and Greek letters that look like Latin ones, typed on keyboards without Latin letters. No postal code
// contains them.
const lookAlikes = 'АAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX'
const toLatin = (letter: string) => lookAlikes.charAt(lookAlikes.indexOf(letter) + 1)

/**
 * Returns possible spellings of a code: without its label, then without the country prefix, then with the fixed letters
 * of the country.
 */
function spellings(rest: string, typed: string, country: string, { source }: RegExp): string[] {
  const bare = rest.replace(new RegExp(`[${lookAlikes.replace(/[A-Z]/g, '')}]`, 'g'), toLatin)
  const prefixes = postalCodePrefixes(country).filter((prefix) => bare.startsWith(prefix))
  // These letters start every code of the country, because the pattern has no alternative without them.
  const fixed = /^\^\(\?:([A-Z]{2,})[- ](?!.*\|)/.exec(source)?.[1] ?? ''
  return [bare, ...prefixes.map((prefix) => bare.slice(prefix.length)), fixed + bare, typed]
}
