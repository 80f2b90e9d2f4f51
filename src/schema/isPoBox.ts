import { postalCodeOf } from '../countries/postalCodeOf.js'
import { plainLine } from './plainLine.js'
import { phrases, shortForms, unparted } from './poBoxWords.js'

// "Rue de la Boîte Postale" is a street.
const phrase = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<!(?:DE|LA|DU|DEL|DELLA|DES|DA|DO) )(?:${phrases.join('|')})(?!\\p{L})|${unparted}`,
  'u',
)

// Rural routes, highway routes and military boxes are delivered to the door or to the unit. Sources: USPS, Canada Post.
const route =
  /(?<![\p{L}\p{N}])(?:R ?R|R ?F ?D|S ?S|M ?R|(?:RURAL|STAR|HIGHWAY CONTRACT) R(?:OU)?TE?|ROUTE|RTE?|H ?C ?R?|PSC|CMR|UNIT|SITE|COMP|SHIP) ?#? ?\d/u

const forms = shortForms.map(([countries, form, doubt = '']) => {
  // These words must start a part of the line: "Calle Apartado 5" is a street.
  const start = new RegExp(`(?:^|\\| )(?:${form})`, 'u')
  const within = new RegExp(`(?<![\\p{L}\\p{N}])(?:${form})`, 'u')
  const somewhere = /APARTADO|CASILLA|BOX|信箱|BAG/.test(form) ? start : within
  return {
    countries: countries.split(' '),
    isWeak: doubt.includes('weak'),
    isCode: doubt.includes('code'),
    start,
    somewhere,
  }
})

/**
 * Whether an address line is a P.O. box: by a phrase of any country, or by an abbreviation of `country` (of any
 * country, if absent). `others`: the rest of the address, which may name a delivered route.
 */
export function isPoBox(line: string, country?: string, others = ''): boolean {
  const plain = plainLine(line)
  if (phrase.test(plain)) return true
  return forms.some(({ countries, somewhere, isWeak, isCode }) => {
    const found = country === undefined || countries.includes(country) ? somewhere.exec(plain) : null
    if (!found || (isWeak && route.test(`${plain} ${plainLine(others)}`))) return false
    return country === undefined || !isCode || !isPostalCode(plain, found, country)
  })
}

/**
 * Whether an address line is only a P.O. box, with no place to deliver goods to. Stricter than `isPoBox`: an
 * abbreviation must start the address and be unambiguous in its country.
 */
export function isOnlyPoBox(line: string, country: string, others = ''): boolean {
  const plain = plainLine(line)
  if (phrase.test(plain)) return true
  if (/\p{N}/u.test(others)) return false
  return forms.some(({ countries, start, isWeak, isCode }) => {
    const found = !isWeak && countries.includes(country) ? start.exec(plain) : null
    return found?.index === 0 && !(isCode && isPostalCode(plain, found, country))
  })
}

/** "C.P. 00144" in Italy is a postal code, not a box number. */
function isPostalCode(plain: string, { index, 0: text }: RegExpExecArray, country: string): boolean {
  const number = /^\d+(?:[ -]\d+)*/.exec(plain.slice(index + text.search(/\d+$| \|$/)))?.[0] ?? ''
  return number.length > 3 && (postalCodeOf(country)?.pattern.test(number) ?? false)
}
