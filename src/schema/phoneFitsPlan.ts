import { metadata } from './phonePlans.js'

// Missing entries are 0. METADATA.md of libphonenumber-js documents the indexes.
type Plan = Record<5 | 7 | 10, string | 0 | undefined> & { 2: string; 11: ([pattern?: string] | 0)[] | 0 | undefined }

const patterns = new Map<string, RegExp>()

/**
 * Whether a text is a valid E.164 number of the main country of its calling code. One pattern takes a tenth of the
 * library's time. False proves nothing: only the library knows the other countries and the prefixes to remove.
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

/**
 * Matches national digits of any number type of the country, without a national prefix that the library would remove.
 */
function toPattern({ 2: all, 5: prefix, 7: before, 10: first, 11: kinds }: Plan): RegExp {
  const taken = before || prefix
  const some = kinds ? kinds.flatMap((kind) => (kind && kind[0]) || []).join('|') : all
  return new RegExp(`^${taken ? `(?!${taken})` : ''}(?=${first || ''})(?=(?:${all})$)(?:${some})$`)
}
