import type { Subdivision } from './readSubdivisions.js'

/**
 * The state that somebody means: by code (`CA`, `ca`, `US-CA`), by its name in either script, by another or a former name,
 * without regard to case, accents and signs, or without the word for its kind ("Dublin" for "Co. Dublin", 東京 for 東京都).
 */
export function findSubdivision(list: readonly Subdivision[], country: string, text: string): Subdivision | undefined {
  const exact = list.find((each) => each.code === text)
  if (exact || !text) return exact
  const code = text.trim().toUpperCase()
  const bare = code.startsWith(`${country}-`) ? code.slice(country.length + 1) : code
  const named = fold(text)
  const short = stem(text)
  return (
    list.find((each) => each.code.toUpperCase() === code || each.code.toUpperCase() === bare) ??
    list.find(({ name, latin }) => named && [name, latin].some((each) => fold(each) === named)) ??
    list.find(({ spellings }) => spellings.some((each) => each === bare || (named && fold(each) === named))) ??
    only(
      list.filter(({ name, latin }) => [stem(name), stem(latin)].some((each) => each && [named, short].includes(each))),
    )
  )
}

export type FindSubdivision = typeof findSubdivision

const only = (found: Subdivision[]) => (found.length === 1 ? found[0] : undefined)

const fold = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/ı/g, 'i')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')

// The word for the kind of a state, where the name is clear without it.
const kinds =
  /^(co\.|county|province of|state of|استان|محافظة)\s|\s(province|prefecture|county|state|region|governorate|district|oblast|city)$|[都府県省市縣]$/iu

const stem = (text: string) => fold(text.trim().replace(kinds, ''))
