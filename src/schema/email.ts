import { normalizeText } from './normalizeText.js'

// The WHATWG pattern of <input type="email"> (html.spec.whatwg.org/#valid-e-mail-address) with a dot in the host.
const pattern =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+$/

/** The maximum length of a host name (RFC 1035, section 2.3.4). Longer ones are invalid, and slow to parse. */
export const longestHost = 253

/** Whether `<input type="email">` accepts the address and its host has a dot. */
export const isEmail = (value: string): boolean => pattern.test(value)

// Any other ASCII character in the host would start another part of a URL.
const internationalHost = /^(.+)[@＠﹫]([^\0-,/:-@[-`{-\x7f]+)$/s

/**
 * Returns the e-mail address with an ASCII host: an international host becomes punycode, and a full-width ＠ becomes @.
 * The local part is only trimmed.
 */
export function canonicalEmail(given: string): string {
  const text = normalizeText(given)
  const [, local = '', host] = (/[^\0-\x7f]/.test(text) && internationalHost.exec(text)) || []
  if (!host || host.length > longestHost) return text
  try {
    const ascii = `${local}@${new URL(`http://${host}`).hostname}`
    return isEmail(ascii) ? ascii : text
  } catch {
    return text
  }
}
