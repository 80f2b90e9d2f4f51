import { loadedSubdivisions } from '../countries/subdivisionsOf.js'
import { isOnlyPoBox, isPoBox } from './isPoBox.js'
import type { SessionIssue } from './issue.js'

interface Street {
  line1: string
  line2: string
  state: string
  postalCode: string
  country: string
}

// Where nearly every house in a street has a number. Not where houses have names (GB, IE), and not where they are found
// by landmarks or blocks (the Gulf, most of Africa, much of Asia): there a missing number is no mistake.
const numbered =
  'AR AT AU BE BG BR CA CH CL CO CZ DE DK EE ES FI FR HR HU IL IS IT JP KR LI LT LU LV MX NL NO NZ PL PT RO RS RU SE SI SK TR TW UA US UY'

// Text within a list of codes may be the end of one and the start of the next, or nothing.
const isOneOf = (codes: string, country: string) => codes.split(' ').includes(country)

/** What is odd about a canonical address and may be right all the same: a house without a number, a postal code of elsewhere. */
export function addressWarnings({ line1, line2, state, postalCode, country }: Street): SessionIssue[] {
  const issues: SessionIssue[] = []
  const place = line1 + line2
  if (line1 && !/\p{N}/u.test(place) && isOneOf(numbered, country) && !isPoBox(place)) {
    issues.push({ path: 'line1', code: 'house-number' })
  }
  const codes = loadedSubdivisions(country).find(({ code }) => code === state)?.postalCodes
  if (postalCode && codes && !codes.test(postalCode)) issues.push({ path: 'postalCode', code: 'postal-code-state' })
  return issues
}

// Elsewhere a box is how people get their post.
const delivered =
  'AR AT AU BE BG BR CA CH CL CO CZ DE DK EE ES FI FR GB HR HU IE IL IS IT JP KR LI LT LU LV MT MX NL NO NZ PL PT RO RS RU SE SG SI SK TR TW UA US UY'

/** A box of a post office, where nothing can be left: in every country if it is to be refused, else where houses get post. */
export function boxWarnings({ line1, line2, country }: Street, isRefused: boolean): SessionIssue[] {
  if (!isRefused && !delivered.split(' ').includes(country)) return []
  const isBox = isRefused ? isOnlyPoBox : isPoBox
  const issues: SessionIssue[] = []
  if (isBox(line1, country, line2)) issues.push({ path: 'line1', code: 'po-box' })
  else if (isBox(line2, country, line1)) issues.push({ path: 'line2', code: 'po-box' })
  return issues
}
