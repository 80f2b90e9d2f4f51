// What may be no canonical text; letters of Europe and of the Near East are none of it. Nearly nothing is.
const odd = /[^ -~\xae-\u061b]|^ | $/
// Control characters, and what is invisible in every script: they only come with a paste. ZWNJ, ZWJ and variation selectors
// carry meaning and stay.
const invisible = /[\p{Cc}\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu

/**
 * The canonical form of free text: trimmed, without invisible, control and bidi-override characters, well-formed, one
 * line. Letters are never changed ("½" and "㈱" stay).
 */
export function normalizeText(text: string): string {
  if (!odd.test(text)) return text
  return text
    .replace(/[\t\n\r\u2028\u2029\u00a0]+/g, ' ')
    .replace(invisible, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim()
}
