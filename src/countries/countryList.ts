/** A country as a list shows it. */
export interface Country {
  code: string
  name: string
}

// Where names have no sign between them, a code begins where two capitals follow the last letter of a name, and a capital, or
// another script, follows them.
const ends = /([^ A-Z])(?=[A-Z]{2}[^a-z])/g

/** Unpacks a table, `DEDeutschlandFRFrankreich` or `DEDeutschland|FRFrankreich`: the countries in the order of its language. */
export function countryList(packed: string): Country[] {
  const entries = (packed.includes('|') ? packed : packed.replace(ends, '$1|')).split('|')
  return entries.map((entry) => ({ code: entry.slice(0, 2), name: entry.slice(2) }))
}

/** The code of the country that a text means, by code or by name in any case; the text as it is when it means none. */
export function readCountry(list: readonly Country[], text: string): string {
  const wanted = text.trim().toLowerCase()
  const isMeant = (word: string) => word.toLowerCase() === wanted
  return list.find(({ code, name }) => isMeant(code) || isMeant(name))?.code ?? text
}
