import { toAsciiCode } from './toAsciiCode.js'

// Longer than any line of an address.
const longest = 300

/** Returns an address line in upper case, without accents, dots and quotes. A comma becomes ` | `. */
export const plainLine = (line: string): string =>
  toAsciiCode(line.slice(0, longest))
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[,;]/g, ' | ')
    .replace(/[.'"“”״׳]/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
