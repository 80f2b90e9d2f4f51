import { postalCodeOf } from '../countries/postalCodeOf.js'
import { postalCodePrefixes } from './postalCodePrefixes.js'
import { withoutWord } from './postalCodeWords.js'
import { toAsciiCode } from './toAsciiCode.js'

// Longer than any code with all that people write around it; what is longer is not looked at.
const longest = 40

/**
 * A postal code in the form in which the country writes it: ` sw1a1aa` → `SW1A 1AA`, `D-10115` → `10115`, `〒１５４００２３` →
 * `154-0023`. What fits the country in no way is only made upper-case ASCII.
 */
export function canonicalPostalCode(text: string, country: string): string {
  if (text.length > longest) return text.toUpperCase()
  const code = toAsciiCode(text)
  const { pattern, example = '' } = postalCodeOf(country) ?? {}
  if (!pattern) return code
  // Where the example has a blank or a hyphen, the code is sent with one.
  const separated = /[ -]/.test(example)
  // As the country writes it already.
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

/** Whether the country has such codes; true where nobody says what they look like. */
export const fitsPostalCode = (code: string, country: string): boolean =>
  postalCodeOf(country)?.pattern.test(code.slice(0, longest)) ?? true

// Letters of Cyrillic and Greek that look like Latin ones, from keyboards that have no others. No code has them.
const lookAlikes = 'АAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX'
const toLatin = (letter: string) => lookAlikes.charAt(lookAlikes.indexOf(letter) + 1)

/** Without the word for it, then without the code of the country, then with the letters that stand before every code. */
function spellings(rest: string, typed: string, country: string, { source }: RegExp): string[] {
  const bare = rest.replace(new RegExp(`[${lookAlikes.replace(/[A-Z]/g, '')}]`, 'g'), toLatin)
  const prefixes = postalCodePrefixes(country).filter((prefix) => bare.startsWith(prefix))
  // Every code begins with them: no alternative in the pattern is without.
  const fixed = /^\^\(\?:([A-Z]{2,})[- ](?!.*\|)/.exec(source)?.[1] ?? ''
  return [bare, ...prefixes.map((prefix) => bare.slice(prefix.length)), fixed + bare, typed]
}
