import { loadedSubdivisions } from '../countries/subdivisionsOf.js'
import { isOnlyPoBox, isPoBox } from './isPoBox.js'
import type { SessionIssue } from './issue.js'
import { lacksHouseNumber } from './lacksHouseNumber.js'

interface Street {
  line1: string
  line2: string
  state: string
  postalCode: string
  country: string
}

/** What is odd about a canonical address and may be right all the same: a house without a number, a postal code of elsewhere. */
export function addressWarnings({ line1, line2, state, postalCode, country }: Street): SessionIssue[] {
  const issues: SessionIssue[] = []
  if (lacksHouseNumber(line1, line2, country)) issues.push({ path: 'line1', code: 'house-number' })
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
