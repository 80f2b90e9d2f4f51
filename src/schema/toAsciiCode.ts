import { toAsciiDigits } from './toAsciiDigits.js'

// Fast path: most codes only need upper case.
const isPlain = /^[!-~]+(?: [!-~]+)*$/

/**
 * Converts a code (not free text) to upper-case ASCII as far as possible. Full-width letters and digits of any script
 * become ASCII, dashes become `-`, and runs of blanks become one space. Other characters stay.
 */
export const toAsciiCode = (text: string): string => (isPlain.test(text) ? text : toPlain(text)).toUpperCase()

const toPlain = (text: string) =>
  toAsciiDigits(text.normalize('NFKC'))
    .replace(/[\p{Pd}\u2212\u30fc]/gu, '-')
    .replace(/\s+/g, ' ')
    .trim()
