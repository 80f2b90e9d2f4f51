/** A country as a list shows it. */
export interface Country {
  code: string
  name: string
}

/** Unpacks a generated table: the countries in the order of its language. */
export function countryList(packed: string): Country[] {
  return packed.split('|').map((entry) => ({ code: entry.slice(0, 2), name: entry.slice(2) }))
}
