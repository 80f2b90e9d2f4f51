/** A country as a list shows it. */
export interface Country {
  code: string
  name: string
}

// A code begins where two capitals follow a name and a capital, or another script, follows them.
const entries = /[A-Z]{2}(?:[^|]*?[^ |A-Z](?=[A-Z]{2}[^a-z])|[^|]+)/g

/** Unpacks a table, `DEDeutschlandFRFrankreich` or `DEDeutschland|FRFrankreich`: the countries in the order of its language. */
export function countryList(packed: string): Country[] {
  return (packed.match(entries) ?? []).map((entry) => ({ code: entry.slice(0, 2), name: entry.slice(2) }))
}
