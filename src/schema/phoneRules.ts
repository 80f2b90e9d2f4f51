import parse, { AsYouType, type CountryCode, type PhoneNumber } from 'libphonenumber-js/core'

import { phoneFitsPlan } from './phoneFitsPlan.js'
import { callingCode, dialOut, exampleDigits, hasPlan, loadPlan, metadata } from './phonePlans.js'
import { withoutFormerPrefix, withoutWords } from './repairPhone.js'
import { toAsciiDigits } from './toAsciiDigits.js'

// Loaded on demand: a page needs none of this until a phone number is entered.

// Longer than any number with its label and extension. Longer input is not parsed.
const longest = 100

/** Returns the number as typed, with ASCII digits and without invisible characters. */
const toPlain = (phone: string) =>
  (/[^ -~]/.test(phone) ? toAsciiDigits(phone.normalize('NFKC').replace(/\p{Cf}/gu, '')) : phone).trim()
const digitsOf = (plain: string) => plain.replace(/\D/g, '')
// "tel:+49 30 …", "(+49) 30 …": characters before the plus sign are ignored.
const isInternational = (plain: string) => /^[^\d+]*\+/.test(plain)

/** Loads the plans that validate a number typed in a country. Rejects if they cannot be loaded. */
export async function loadPlans(phone: string, country: string): Promise<void> {
  const plain = toPlain(phone)
  if (isInternational(plain)) return loadPlan(digitsOf(plain))
  await loadPlan(callingCode(country) ?? '')
  const abroad = dialledDigits(plain, country)
  if (abroad) await loadPlan(abroad)
}

/** Whether the plans that validate a number are loaded. */
export function hasPlans(phone: string): boolean {
  const plain = toPlain(phone)
  return !isInternational(plain) || hasPlan(digitsOf(plain))
}

/** Returns the canonical form of a number with `+` whose plan is loaded; undefined if the number is impossible. */
const canonical = (plain: string): string | undefined => (phoneFitsPlan(plain) ? plain : readValid(plain))

const canValidate = (plain: string) => isInternational(plain) && hasPlan(digitsOf(plain))

/**
 * Returns a number with `+` in E.164, with its extension, once its plan is loaded. Any other number is returned as
 * typed, in ASCII digits.
 */
export function canonicalPhone(phone: string): string {
  const plain = toPlain(phone)
  return (canValidate(plain) && canonical(plain)) || plain
}

/** Whether a canonical number is possible. Numbers without `+` or without a loaded plan count as possible. */
export const fitsPhone = (phone: string): boolean => !canValidate(phone) || canonical(phone) !== undefined

/**
 * Returns a national number in international format, even if it is impossible, so that validation rejects it. Numbers
 * with `+` and text that is not a number are returned unchanged.
 */
export function completePhone(phone: string, country: string): string {
  const code = callingCode(country)
  const plain = toPlain(phone)
  if (!code || !plain || isInternational(plain) || !hasPlan(code)) return phone
  const abroad = dialledDigits(plain, country)
  if (abroad && !hasPlan(abroad)) return phone
  const digits = digitsOf(plain)
  return (
    readValid(plain, country) ||
    (abroad && !/[^\d\s()./-]/.test(plain) && readValid(`+${abroad}`)) ||
    (digits.startsWith(code) && readValid(`+${plain.replace(/^\D+/, '')}`)) ||
    // Text with letters or without digits is not a phone number.
    (/\p{L}/u.test(plain) || !digits ? phone : (read(plain, country)?.number ?? `+${code + digits}`))
  )
}

/**
 * Whether a national number is also valid with `+` before it, in the same country. Then its first digits may be the
 * calling code (`49 170 1234567` in Germany).
 */
export function isMaybeInternational(phone: string, country: string): boolean {
  const code = callingCode(country)
  const plain = toPlain(phone)
  if (!code || isInternational(plain) || !hasPlan(code) || !digitsOf(plain).startsWith(code)) return false
  const [national, international] = [readValid(plain, country), readValid(`+${plain.replace(/^\D+/, '')}`)]
  return Boolean(national && international && national !== international)
}

/**
 * Formats a partly typed number in the country's style. Returns undefined if that would change more than separators, or
 * until the plan is loaded.
 */
export function formatPhone(typed: string, country: string): string | undefined {
  const plain = toPlain(typed)
  // Only digits and separators are formatted. An extension stays as typed.
  if (plain.length > longest || !/^[\s(]*\+?[\d\s()./-]*$/.test(plain)) return undefined
  const bare = plain.replace(/[^\d+]/g, '')
  const own = callingCode(country)
  const code = bare.startsWith('+') ? bare.slice(1) : (dialledDigits(plain, country) ?? own)
  if (code === undefined || !hasPlan(code)) return undefined
  const written = asTyped(bare, own && hasPlan(own) ? (country as CountryCode) : undefined)
  // If the library has no format, the shopper's own separators stay.
  return written !== bare && written.replace(/[^\d+]/g, '') === bare ? written : undefined
}

// Reused between keystrokes, because creating one is slow. It is reset each time: the library formats the whole number
// differently from single digits.
let typing: { readonly country: CountryCode | undefined; readonly writer: AsYouType } | undefined

function asTyped(bare: string, country?: CountryCode): string {
  if (typing?.country !== country || !typing) typing = { country, writer: new AsYouType(country, metadata) }
  const { writer } = typing
  writer.reset()
  try {
    return writer.input(bare)
  } catch {
    return bare // The library throws for "09" in Cape Verde and Samoa, where 0 is the international prefix.
  }
}

/** Returns an example mobile number in international format; undefined until the plan is loaded. */
export function phoneExample(country: string): string | undefined {
  const digits = exampleDigits(country)
  return digits && read(digits, country)?.formatInternational()
}

/** Returns the digits after the international dialling prefix: `00 44 20…` in Germany, `011 44 20…` in the US. */
function dialledDigits(plain: string, country: string): string | undefined {
  const digits = digitsOf(plain)
  const abroad = dialOut(country)?.exec(digits)
  const rest = abroad ? digits.slice(abroad[0].length) : ''
  return /^[1-9]/.test(rest) ? rest : undefined
}

function read(plain: string, country?: string): PhoneNumber | undefined {
  if (plain.length > longest) return undefined
  const text = withoutWords(plain)
  const digits = digitsOf(text)
  // The library creates an error for input that is too short, which is the slowest path.
  const known = isInternational(text) ? digits.length > 3 && hasPlan(digits) : country
  if (!known) return undefined
  return parse(text, { extract: false, ...(country && { defaultCountry: country as CountryCode }) }, metadata)
}

/**
 * Returns a valid number in E.164, with its extension. If it is invalid, former dialling prefixes are removed and it is
 * tried again.
 */
function readValid(plain: string, country?: string): string | undefined {
  const found = read(plain, country)
  if (!found) return undefined
  if (found.isValid()) return write(found)
  const { countryCallingCode: code, ext = '' } = found
  const digits = digitsOf(withoutWords(plain)).slice(isInternational(plain) ? code.length : 0, -ext.length || undefined)
  for (const rest of withoutFormerPrefix(code, digits)) {
    // If a trunk prefix remains, the library parses it as a national number of the country.
    const repaired = read(`+${code}${rest}`)
    if (repaired?.isValid()) return write(ext ? Object.assign(repaired, { ext }) : repaired)
  }
  return undefined
}

function write(found: PhoneNumber): string {
  return found.ext ? `${found.number} ext. ${found.ext}` : found.number
}
