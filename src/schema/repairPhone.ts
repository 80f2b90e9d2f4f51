// Dialling prefixes that are no longer used but still written, by calling code: patterns at the start of the digits
// after that code. They are removed only if the number is invalid with them.
const formerPrefixes: Readonly<Record<string, RegExp>> = {
  // Federal Telecommunications Institute: ten digits alone since 3 August 2019.
  52: /^(?:0(?:1|2|44|45)|1)(?=\d{10}$)/,
  // Anatel: two digits choose a carrier. Old contacts contain carriers that no longer exist.
  55: /^0\d\d(?=\d{10,11}$)/,
  // Subtel: since 2014, no 0 before mobile numbers and areas, and no carrier.
  56: /^(?:0|1\d\d)(?=\d{9}$)/,
  // UKE: since 2009, no 0 and no carrier.
  48: /^0(?:10\d\d)?(?=\d{9}$)/,
  ...Object.fromEntries(
    // The long-distance 8 of the Soviet Union, later 0 or nothing.
    ['370', '371', '372', '373', '374', '380', '992', '994', '995', '996', '998'].map((code) => [code, /^80?/]),
  ),
}
// A trunk prefix that the country no longer uses, or never had. People write it out of habit, as in `+34 (0) 612 345
// 678`.
const trunk = /^0(?=\d{5})/

/**
 * Returns the digits after a calling code without former prefixes, the likeliest result first. The caller validates
 * each.
 */
export function withoutFormerPrefix(code: string, digits: string): string[] {
  // In Argentina a mobile number has 9 before it from abroad. Within the country it has 0 before the area and 15 after
  // it. Both never occur together.
  if (code === '54' && digits.startsWith('9')) {
    const area = digits.replace(/^90?/, '')
    return [area.length === 12 ? `0${area}` : `9${area}`]
  }
  return [formerPrefixes[code], trunk]
    .map((prefix) => prefix && digits.replace(prefix, ''))
    .filter((rest): rest is string => rest !== undefined && rest !== digits)
}

// Words for "extension" that the library does not know.
const extensions =
  'durchwahl|dw|poste|interno|interne|ramal|toestel|tst|wewnętrzny|wewn|wew|anknytning|ankn|内線|内线|分机|分機|내선|구내|שלוחה|تحويلة'
const extension = new RegExp(`(\\d[^\\p{L}\\d]*)(?:${extensions})[^\\p{L}\\d]*(?=\\d{1,7}\\D*$)`, 'iu')

/** Removes words before and after a number, and writes `ext.` before its extension. */
export const withoutWords = (plain: string): string =>
  plain
    .replace(/^[^\d+]*/, '')
    .replace(/\D+$/, '')
    // Brazilian placeholder for "0 and a carrier code of your choice".
    .replace(/^((?:\+55\D*)?0)\s?xx/i, '$1')
    .replace(extension, '$1 ext. ')
