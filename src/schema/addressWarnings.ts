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

/** Returns warnings for a canonical address: a missing house number, or a postal code of another state. */
export function addressWarnings({ line1, line2, state, postalCode, country }: Street): SessionIssue[] {
  const issues: SessionIssue[] = []
  if (lacksHouseNumber(line1, line2, country)) issues.push({ path: 'line1', code: 'house-number' })
  const codes = loadedSubdivisions(country).find(({ code }) => code === state)?.postalCodes
  if (postalCode && codes && !codes.test(postalCode)) issues.push({ path: 'postalCode', code: 'postal-code-state' })
  return issues
}

// Countries with home delivery. In other countries people receive mail in P.O. boxes, so a box gets no warning.
const delivered =
  'AR AT AU BE BG BR CA CH CL CO CZ DE DK EE ES FI FR GB HR HU IE IL IS IT JP KR LI LT LU LV MT MX NL NO NZ PL PT RO RS RU SE SG SI SK TR TW UA US UY'

/**
 * Returns an issue if the address is a P.O. box. If `isRefused`, every country is checked; otherwise only those with
 * home delivery.
 */
export function boxWarnings({ line1, line2, country }: Street, isRefused: boolean): SessionIssue[] {
  if (!isRefused && !delivered.split(' ').includes(country)) return []
  const isBox = isRefused ? isOnlyPoBox : isPoBox
  const issues: SessionIssue[] = []
  if (isBox(line1, country, line2)) issues.push({ path: 'line1', code: 'po-box' })
  else if (isBox(line2, country, line1)) issues.push({ path: 'line2', code: 'po-box' })
  return issues
}
