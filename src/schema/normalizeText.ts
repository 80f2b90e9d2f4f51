// Fast path: characters that might need normalising. Letters of Europe and of the Near East do not, so most text has none.
const maybeNoncanonical = /[^ -~\xae-\u034e\u0350-\u061b]|^ | $/
// Control characters, lone surrogates and characters that are invisible in every script; they arrive by pasting. ZWNJ,
// ZWJ and variation selectors change how other characters look, so they stay.
const invisible = /[\p{Cc}\p{Cs}\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu
// Characters that display nothing: Unicode's Default_Ignorable_Code_Point (joiners, Hangul fillers, tags, variation
// selectors), blanks that count as symbols or letters, and the replacement character, which FormData uses for a lone
// surrogate.
const blank = /^[\s\p{DI}\p{NChar}\u2800\ufff9-\ufffd\u{13441}\u{13442}\u{16fe4}\u{1d159}]*$/u

/**
 * Normalizes free text: trimmed, one line, well-formed, without invisible, control and bidi-override characters.
 * Returns `''` if nothing visible is left. Letters are never changed ("½" and "㈱" stay).
 */
export function normalizeText(text: string): string {
  if (!maybeNoncanonical.test(text)) return text
  const made = text
    .replace(/[\t\n\r\u2028\u2029\u00a0]+/g, ' ')
    .replace(invisible, '')
    .trim()
  return blank.test(made) ? '' : made
}
