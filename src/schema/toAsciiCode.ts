/**
 * A code, as opposed to a text, in plain upper-case ASCII as far as it can be: full-width letters and the digits of every
 * script become ASCII, dashes become `-`, blanks become one blank. What remains is the shopper's.
 */
export function toAsciiCode(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, digitValue)
    .replace(/[\p{Pd}\u2212\u30fc]/gu, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase()
}

// The digits of a script stand in a row, from its zero on.
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1
  return String(value)
}
