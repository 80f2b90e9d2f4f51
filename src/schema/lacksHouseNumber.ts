import { cardinals, namedPlaces, numberWords, streets, unpartedNumbers } from './houseNumberWords.js'
import { isPoBox } from './isPoBox.js'
import { plainLine } from './plainLine.js'

const word = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'u')

const hasNone = new RegExp(`${word(numberWords.join('|')).source}|${unpartedNumbers}`, 'u')
const named = word(namedPlaces)
const startsWithNumber = new RegExp(`(?:^|\\| )(?:${cardinals})[ -]`, 'u')
// 一丁目九番. In Taiwan 四段 is part of the street name, so 號 is required.
const ideographs = /[〇零一二三四五六七八九十百千壱弐参]/u
const ideographsOfHouse = /[〇零一二三四五六七八九十百千]+ ?[號号]/u

const towns = new Map(
  streets.flatMap(([countries, words]) =>
    countries.split(' ').map((country) => [country, words === '*' ? undefined : word(words)] as const),
  ),
)

/**
 * Whether a street is given and its house number is almost certainly missing. An address counts as complete if it has a
 * digit, a number word, a phrase for "no number", or a named place.
 */
export function lacksHouseNumber(line1: string, line2: string, country: string): boolean {
  if (!line1 || !towns.has(country) || /\p{N}/u.test(line1 + line2)) return false
  const lines = [line1, line2].map(plainLine)
  const place = lines.join(' | ')
  if (hasNone.test(place) || named.test(place) || startsWithNumber.test(place)) return false
  if ((country === 'TW' ? ideographsOfHouse : ideographs).test(place)) return false
  return (towns.get(country)?.test(place) ?? true) && !isPoBox(line1, country) && !isPoBox(line2, country)
}
