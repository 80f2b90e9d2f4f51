import type { Country } from './countryList.js'

/** The code of the country that a text means, by code or by name in any case; the text as it is when it means none. */
export function readCountry(list: readonly Country[], text: string): string {
  const wanted = text.trim().toLowerCase()
  const isMeant = (word: string) => word.toLowerCase() === wanted
  return list.find(({ code, name }) => isMeant(code) || isMeant(name))?.code ?? text
}
