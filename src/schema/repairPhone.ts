// Prefixes that people still write although they are no longer dialled, by calling code: patterns at the start of the digits
// behind that code. Only tried where the number is not valid as it is.
const formerPrefixes: Readonly<Record<string, RegExp>> = {
  // Federal Telecommunications Institute: ten digits alone since 3 August 2019.
  52: /^(?:0(?:1|2|44|45)|1)(?=\d{10}$)/,
  // Anatel: two digits choose a carrier; many of those in old contacts are gone.
  55: /^0\d\d(?=\d{10,11}$)/,
  // Subtel: no 0 before mobile numbers and areas, no carrier since 2014.
  56: /^(?:0|1\d\d)(?=\d{9}$)/,
  // UKE: neither 0 nor a carrier since 2009.
  48: /^0(?:10\d\d)?(?=\d{9}$)/,
  ...Object.fromEntries(
    // The long-distance 8 of the Soviet Union, later 0 or nothing.
    ['370', '371', '372', '373', '374', '380', '992', '994', '995', '996', '998'].map((code) => [code, /^80?/]),
  ),
}
// A trunk prefix that the country has given up, or never had: written out of habit, as in `+34 (0) 612 345 678`.
const trunk = /^0(?=\d{5})/

/** The digits behind a calling code without what is no longer dialled, likeliest first. Whoever asks judges them. */
export function withoutFormerPrefix(code: string, digits: string): string[] {
  // Argentina has 9 before a mobile number from abroad, and 0 before the area and 15 behind it from inside: never both.
  if (code === '54' && digits.startsWith('9')) {
    const area = digits.replace(/^90?/, '')
    return [area.length === 12 ? `0${area}` : `9${area}`]
  }
  return [formerPrefixes[code], trunk]
    .map((prefix) => prefix && digits.replace(prefix, ''))
    .filter((rest): rest is string => rest !== undefined && rest !== digits)
}

// What an extension is called, beside the words that the library knows.
const extensions =
  'durchwahl|dw|poste|interno|interne|ramal|toestel|tst|wewnętrzny|wewn|wew|anknytning|ankn|内線|内线|分机|分機|내선|구내|שלוחה|تحويلة'
const extension = new RegExp(`(\\d[^\\p{L}\\d]*)(?:${extensions})[^\\p{L}\\d]*(?=\\d{1,7}\\D*$)`, 'iu')

/** A number without the words before and behind it, and with `ext.` before its extension. */
export const withoutWords = (plain: string): string =>
  plain
    .replace(/^[^\d+]*/, '')
    .replace(/\D+$/, '')
    // Brazil's way to say "0 and the carrier of your choice".
    .replace(/^((?:\+55\D*)?0)\s?xx/i, '$1')
    .replace(extension, '$1 ext. ')
