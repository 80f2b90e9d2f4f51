import { countryList } from '../countries/countryList.js'
import { formatOf } from '../countries/formatOf.js'
import { countryNames } from '../countries/names/en.js'
import { loadedSubdivisions } from '../countries/subdivisionsOf.js'
import { isLatin } from './isLatin.js'
import type { Address } from './address.js'

/**
 * Returns the lines of an address in the country's format, the country last: `['1 Main St', 'Albany, NY 12207', 'United
 * States']`. An address in Latin letters has the Latin order and names. `locale`: the language of the country name;
 * default: English. A state is shown as its code until the list of its country is loaded. Empty parts add no line.
 */
export function formatAddress(
  address: Address,
  locale: { readonly countries: string } = { countries: countryNames },
): string[] {
  const { line1, line2, city, country } = address
  const format = formatOf(country)
  const native = !isLatin(line1 + line2 + city)
  const layout = (native ? format?.layout : format?.latinLayout) ?? '1_2_3_5'
  const lines = layout.split('_').flatMap((line) => fillLine(line, address, native).split('\n'))
  const name = countryList(locale.countries).find(({ code }) => code === country)?.name ?? country
  // Layouts such as "SINGAPORE 238823" name the country already.
  return [...lines, layout.includes(name.toUpperCase()) ? '' : name].filter(Boolean)
}

/**
 * Fills in one line. Separators appear only between parts with a value, and prefixes only before one: "FI-00100", never
 * "FI-".
 */
function fillLine(line: string, address: Address, native: boolean): string {
  if (!/[1-5]/.test(line)) return line
  let text = ''
  for (const [, signs = '', digit = ''] of line.matchAll(/([^1-5]*)([1-5])/g)) {
    const value = part(digit, address, native)
    if (!value) continue
    const isBetween = /^[\s,/–-]/.test(signs)
    text += (text || !isBetween ? signs : '') + value
  }
  return text
}

function part(digit: string, { line1, line2, city, state, postalCode, country }: Address, native: boolean): string {
  if (digit === '1') return [line1, line2].filter(Boolean).join('\n')
  if (digit === '3') {
    const known = loadedSubdivisions(country).find(({ code }) => code === state)
    return (native ? known?.name : known?.latin) ?? state
  }
  return digit === '2' ? city : digit === '4' ? state : postalCode
}
