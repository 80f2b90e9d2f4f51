// Invisible in every script: they only come with a paste. ZWNJ, ZWJ and variation selectors carry meaning and stay.
const invisible = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * The canonical form of free text: trimmed, without invisible, control and bidi-override characters, well-formed, one
 * line. Letters are never changed ("½" and "㈱" stay).
 */
export function normalizeText(text: string): string {
  return text
    .replace(/[\t\n\r\u2028\u2029\u00a0]+/g, ' ')
    .replace(invisible, '')
    .replace(controls, '')
    .replace(loneSurrogates, '\ufffd')
    .trim()
}
