import { toAsciiCode } from './toAsciiCode.js'

// Longer than any line of an address.
const longest = 300

/** A line of an address in upper case, without accents, dots and quotes, with ` | ` where a comma was. */
export const plainLine = (line: string): string =>
  toAsciiCode(line.slice(0, longest))
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[,;]/g, ' | ')
    .replace(/[.'"“”״׳]/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
