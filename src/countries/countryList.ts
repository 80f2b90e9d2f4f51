/** A country of a list: its ISO 3166-1 alpha-2 code and its name. */
export interface Country {
  code: string
  name: string
}

// In a table without separators, a code starts where two capitals follow the last letter of a name. A capital, or
// another script, follows the code.
const ends = /([^ A-Z])(?=[A-Z]{2}[^a-z])/g

/**
 * Unpacks a table of country names: `DEDeutschlandFRFrankreich` or `DEDeutschland|FRFrankreich`. Returns the countries
 * in the sort order of the language.
 */
export function countryList(packed: string): Country[] {
  const entries = (packed.includes('|') ? packed : packed.replace(ends, '$1|')).split('|')
  return entries.map((entry) => ({ code: entry.slice(0, 2), name: entry.slice(2) }))
}

/**
 * Returns the code of the country that a text names, by code or name in any case. Returns the text unchanged if the
 * country is unknown.
 */
export function readCountry(list: readonly Country[], text: string): string {
  const wanted = text.trim().toLowerCase()
  const isMeant = (word: string) => word.toLowerCase() === wanted
  return list.find(({ code, name }) => isMeant(code) || isMeant(name))?.code ?? text
}
