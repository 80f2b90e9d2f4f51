import parse, { AsYouType, type CountryCode, type PhoneNumber } from 'libphonenumber-js/core'

import { phoneFitsPlan } from './phoneFitsPlan.js'
import { callingCode, dialOut, exampleDigits, hasPlan, loadPlan, metadata } from './phonePlans.js'
import { withoutFormerPrefix, withoutWords } from './repairPhone.js'
import { toAsciiDigits } from './toAsciiDigits.js'

// All that a page needs only once there is a phone number, so it comes later, in a chunk.

// Longer than any number with all that people write around it; what is longer is none, and is not looked at.
const longest = 100

/** A number as typed, in plain digits and signs, without what nobody sees. */
const toPlain = (phone: string) =>
  (/[^ -~]/.test(phone) ? toAsciiDigits(phone.normalize('NFKC').replace(/\p{Cf}/gu, '')) : phone).trim()
const digitsOf = (plain: string) => plain.replace(/\D/g, '')
// "tel:+49 30 …", "(+49) 30 …": what stands before the sign does not count.
const isInternational = (plain: string) => /^[^\d+]*\+/.test(plain)

/** Loads the plans by which a number is judged, typed in a country. Rejects when they cannot be loaded. */
export async function loadPlans(phone: string, country: string): Promise<void> {
  const plain = toPlain(phone)
  if (isInternational(plain)) return loadPlan(digitsOf(plain))
  await loadPlan(callingCode(country) ?? '')
  const abroad = dialledDigits(plain, country)
  if (abroad) await loadPlan(abroad)
}

/** Whether the plans are here by which a number is judged. */
export function hasPlans(phone: string): boolean {
  const plain = toPlain(phone)
  return !isInternational(plain) || hasPlan(digitsOf(plain))
}

/** The canonical form of a number with `+` whose plan is here; undefined for one that nobody can have. */
const canonical = (plain: string): string | undefined => (phoneFitsPlan(plain) ? plain : readValid(plain))

const isJudged = (plain: string) => isInternational(plain) && hasPlan(digitsOf(plain))

/** A number with `+` in E.164, with its extension behind it, once its plan is here; any other as typed, in plain digits. */
export function canonicalPhone(phone: string): string {
  const plain = toPlain(phone)
  return (isJudged(plain) && canonical(plain)) || plain
}

/** False for a canonical number with `+` that nobody can have. */
export const fitsPhone = (phone: string): boolean => !isJudged(phone) || canonical(phone) !== undefined

/**
 * A national number of a country in the form with `+`, even where nobody can have it: then it is to be refused. What has
 * `+` already, and what is no number, comes back as it is.
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
    // With words in it or without digits, it is something else.
    (/\p{L}/u.test(plain) || !digits ? phone : (read(plain, country)?.number ?? `+${code + digits}`))
  )
}

/**
 * Whether a national number is also a valid one with `+` before it, of the same country: then its first digits may be the
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
 * A number as far as it is typed, with the signs of its country; undefined where that would change more than signs, and
 * until the plan is here.
 */
export function formatPhone(typed: string, country: string): string | undefined {
  const plain = toPlain(typed)
  // Only what is made of digits and signs: an extension stays as it is typed.
  if (plain.length > longest || !/^[\s(]*\+?[\d\s()./-]*$/.test(plain)) return undefined
  const bare = plain.replace(/[^\d+]/g, '')
  const own = callingCode(country)
  const code = bare.startsWith('+') ? bare.slice(1) : (dialledDigits(plain, country) ?? own)
  if (code === undefined || !hasPlan(code)) return undefined
  const written = asTyped(bare, own && hasPlan(own) ? (country as CountryCode) : undefined)
  // Of what has no form, the shopper's own signs stay.
  return written !== bare && written.replace(/[^\d+]/g, '') === bare ? written : undefined
}

// Kept from key to key, because it takes long to make. It reads all anew: from digits that come one by one the library makes
// another form than from the whole.
let typing: { readonly country: CountryCode | undefined; readonly writer: AsYouType } | undefined

function asTyped(bare: string, country?: CountryCode): string {
  if (typing?.country !== country || !typing) typing = { country, writer: new AsYouType(country, metadata) }
  const { writer } = typing
  writer.reset()
  try {
    return writer.input(bare)
  } catch {
    return bare // The library throws at "09" in Cape Verde and Samoa, where 0 is dialled before calling codes.
  }
}

/** A mobile number of a country as one writes it from abroad; undefined until its plan is here. */
export function phoneExample(country: string): string | undefined {
  const digits = exampleDigits(country)
  return digits && read(digits, country)?.formatInternational()
}

/** The digits after the prefix that is dialled for calls abroad: `00 44 20…` in Germany, `011 44 20…` in the US. */
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
  // The library makes errors of what is too short, which take longer than all else.
  const known = isInternational(text) ? digits.length > 3 && hasPlan(digits) : country
  if (!known) return undefined
  return parse(text, { extract: false, ...(country && { defaultCountry: country as CountryCode }) }, metadata)
}

/** A valid number in E.164, with its extension; where it is none, without the prefixes that are no longer dialled. */
function readValid(plain: string, country?: string): string | undefined {
  const found = read(plain, country)
  if (!found) return undefined
  if (found.isValid()) return write(found)
  const { countryCallingCode: code, ext = '' } = found
  const digits = digitsOf(withoutWords(plain)).slice(isInternational(plain) ? code.length : 0, -ext.length || undefined)
  for (const rest of withoutFormerPrefix(code, digits)) {
    // A trunk prefix that is left makes it a national number of the country.
    const repaired = read(`+${code}${rest}`)
    if (repaired?.isValid()) return write(ext ? Object.assign(repaired, { ext }) : repaired)
  }
  return undefined
}

function write(found: PhoneNumber): string {
  return found.ext ? `${found.number} ext. ${found.ext}` : found.number
}
