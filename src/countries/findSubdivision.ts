import { foldName } from './foldName.js'
import type { Subdivision } from './readSubdivisions.js'
import { romanName } from './romanName.js'
import { isArea, type NamedKind, readKinds } from './subdivisionKinds.js'

// Longer than any name.
const longest = 100

/**
 * Finds a state by its code (`CA`, `ca`, `US-CA`, `N.Y.`), or by its current, former or alternative name in either
 * script. Ignores case, accents and punctuation, and the word for its kind ("Dublin" for "Co. Dublin", 東京 for 東京都).
 * Returns undefined if the text is ambiguous, or names a place of another kind: "Hsinchu", "Kansas City", 吉林市.
 */
export function findSubdivision(list: readonly Subdivision[], country: string, text: string): Subdivision | undefined {
  const exact = list.find((each) => each.code === text)
  if (exact || !text || text.length > longest) return exact
  const names = namesOf(list, country)
  // "Altai, Republic of" is one name in another order. "Bolzano/Bozen" and "Ontario (ON)" are two names, which must
  // match the same state.
  const turned = text.replace(/^([^,]+),([^,]+)$/, '$2 $1')
  const [first, ...others] = text.split(/ [-–—] |[/()|,]/).filter((part) => part.trim())
  const found = findName(names, country, text) ?? findName(names, country, turned)
  if (found || !first || others.length === 0) return found?.place
  const meant = findName(names, country, first)
  return others.every((part) => findName(names, country, part) === meant) ? meant?.place : undefined
}

export type FindSubdivision = typeof findSubdivision

/** A state with its codes and names, folded for comparison. */
interface Named {
  readonly place: Subdivision
  readonly code: string
  /** In either script. */
  readonly official: readonly string[]
  readonly others: readonly string[]
  /** Transliterated Cyrillic names. */
  readonly roman: readonly string[]
  readonly kinds: readonly (NamedKind & { readonly official: boolean })[]
}

const known = new WeakMap<readonly Subdivision[], readonly Named[]>()

function namesOf(list: readonly Subdivision[], country: string): readonly Named[] {
  const before = known.get(list)
  if (before) return before
  const names = list.map((place) => {
    const { code, name, latin, spellings } = place
    const kinds = [name, latin, ...spellings].flatMap((each, i) =>
      readKinds(each, country).map((reading) => ({ ...reading, official: i < 2 })),
    )
    const roman = [name, ...spellings].filter((each) => /\p{Script=Cyrillic}/u.test(each)).map(romanName)
    const others = spellings.map(foldName)
    return { place, code: foldName(code), official: [foldName(name), foldName(latin)], others, roman, kinds }
  })
  known.set(list, names)
  return names
}

function findName(names: readonly Named[], country: string, text: string): Named | undefined {
  const bare = text.trim().toUpperCase().replace(`${country}-`, '')
  const named = foldName(text)
  const latin = romanName(text)
  if (!named) return undefined
  return (
    names.find(({ code, place }) => code === named || place.code.toUpperCase() === bare) ??
    names.find(({ official }) => official.includes(named)) ??
    names.find(({ others, place }) => others.includes(named) || place.spellings.includes(bare)) ??
    only(names.filter(({ roman }) => roman.includes(latin))) ??
    findKind(names, country, text)
  )
}

const only = (found: readonly Named[]) => (found.length === 1 ? found[0] : undefined)

/**
 * Finds a place by its name without the word for its kind. The match must be unique, and the kind must suit the place.
 */
function findKind(names: readonly Named[], country: string, text: string): Named | undefined {
  const asked = readKinds(text, country)
  const close = names.filter((each) => asked.some((one) => isCalled(one, country, each, true)))
  return only(close.length > 0 ? close : names.filter((each) => asked.some((one) => isCalled(one, country, each))))
}

/**
 * Whether a place has this name and kind. If not `strictly`, any word for a first-level subdivision may name the kind.
 */
function isCalled({ stem, kind }: NamedKind, country: string, { kinds }: Named, strictly = false): boolean {
  return kinds.some((name) => {
    if (name.stem !== stem) return false
    if (kind === name.kind) return true
    // An alternative or former name with a kind must match exactly: 台北縣 was a different place than 台北市.
    if (name.kind && !name.official) return false
    if (!kind) return name.official
    if (strictly) return kinds.some((each) => each.official && each.kind === kind)
    return isArea(kind, country) && !(name.official && kinds.some((each) => /city|metro/.test(each.kind)))
  })
}
