import { normalizeText } from './normalizeText.js'

// The WHATWG pattern of <input type="email"> (html.spec.whatwg.org/#valid-e-mail-address) with a dot in the host.
const pattern =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+$/

/** The most characters of a host name (RFC 1035, section 2.3.4). A longer one is never valid, and slow to read. */
export const longestHost = 253

/** Whether a browser would accept the address and its host has a dot. */
export const isEmail = (value: string): boolean => pattern.test(value)

// No ASCII but letters, digits, dots and hyphens: all else would make another part of a URL.
const internationalHost = /^(.+)[@＠﹫]([^\0-,/:-@[-`{-\x7f]+)$/s

/**
 * An e-mail address in ASCII, as mail is sent to it: a host in other letters becomes punycode, a full-width ＠ an at sign.
 * What stands before it is the shopper's: it is only trimmed.
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
