import { toAsciiDigits } from './toAsciiDigits.js'

// Of most codes only the case is left to change.
const isPlain = /^[!-~]+(?: [!-~]+)*$/

/**
 * A code, as opposed to a text, in plain upper-case ASCII as far as it can be: full-width letters and the digits of every
 * script become ASCII, dashes become `-`, blanks become one blank. What remains is the shopper's.
 */
export const toAsciiCode = (text: string): string => (isPlain.test(text) ? text : toPlain(text)).toUpperCase()

const toPlain = (text: string) =>
  toAsciiDigits(text.normalize('NFKC'))
    .replace(/[\p{Pd}\u2212\u30fc]/gu, '-')
    .replace(/\s+/g, ' ')
    .trim()
