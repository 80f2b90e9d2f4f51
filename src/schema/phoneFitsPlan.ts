import { metadata } from './phonePlans.js'

// What a plan does not have is 0. See METADATA.md of libphonenumber-js for the places.
type Plan = Record<5 | 7 | 10, string | 0 | undefined> & { 2: string; 11: ([pattern?: string] | 0)[] | 0 | undefined }

const patterns = new Map<string, RegExp>()

/**
 * Whether a text is a valid number in E.164 of the main country of its calling code: by one pattern, a tenth of what the
 * library does for its verdict. False says nothing: then the library is asked, which knows the other countries and prefixes
 * to leave out.
 */
export function phoneFitsPlan(text: string): boolean {
  const [, digits = ''] = /^\+(\d+)$/.exec(text) ?? []
  const { countries, country_calling_codes: codes } = metadata
  const code = [1, 2, 3].map((length) => digits.slice(0, length)).find((start) => Object.hasOwn(codes, start)) ?? ''
  const [country] = codes[code] ?? []
  const plan = country && (countries[country] as Plan | undefined)
  if (!plan) return false
  const pattern = patterns.get(code) ?? toPattern(plan)
  patterns.set(code, pattern)
  return pattern.test(digits.slice(code.length))
}

/** National digits without a prefix that would be taken away, of the country, of any of its kinds of numbers. */
function toPattern({ 2: all, 5: prefix, 7: before, 10: first, 11: kinds }: Plan): RegExp {
  const taken = before || prefix
  const some = kinds ? kinds.flatMap((kind) => (kind && kind[0]) || []).join('|') : all
  return new RegExp(`^${taken ? `(?!${taken})` : ''}(?=${first || ''})(?=(?:${all})$)(?:${some})$`)
}
