import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { normalizeText } from '../../src/schema/normalizeText.js'

const invisible = [
  ['a joiner alone', '\u200d'],
  ['a non-joiner alone', '\u200c'],
  ['half a surrogate pair', '\ud83d'],
  ['the other half', '\udc4d'],
  ['two halves in the wrong order', '\udc4d\ud83d'],
  ['what FormData has for half a pair', '\ufffd'],
  ['a tag', '\u{e0041}'],
  ['several tags', '\u{e0068}\u{e0069}\u{e007f}'],
  ['the Hangul filler', '\u3164'],
  ['the half-width Hangul filler', '\uffa0'],
  ['the Hangul fillers of old syllables', '\u115f\u1160'],
  ['the blank of Braille', '\u2800\u2800'],
  ['variation selectors', '\ufe0f\u{e0100}'],
  ['a combining grapheme joiner', '\u034f'],
  ['Mongolian selectors', '\u180b\u180e'],
  ['vowels of Khmer that nobody sees', '\u17b4\u17b5'],
  ['a note head without ink', '\u{1d159}'],
  ['marks of annotations', '\ufff9\ufffb'],
  ['a place for an object', '\ufffc'],
  ['a non-character', '\uffff'],
  ['a blank and a joiner', ' \u200d '],
  ['an ideographic blank', '\u3000'],
  ['a control character', '\u0007'],
  ['all together', '\u200d\u3164 \ud800\u{e0041}\u2800\u00a0\ufe0f'],
]

describe('normalizeText', () => {
  it.each(invisible)('returns an empty text for %s', (_name, text) => {
    expect(normalizeText(text)).toBe('')
  })

  it.each([
    'می\u200cخواهم',
    '👨‍👩‍👧',
    '❤️',
    '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    '½ ㈱',
    '田中',
    '\u115f\u1161',
    '⠞⠊⠇⠇',
    'ක්‍ර',
    '-',
  ])('keeps %s unchanged', (text) => {
    expect(normalizeText(text)).toBe(text)
  })

  it('removes invisible characters inside a text, and keeps the rest', () => {
    expect(normalizeText(' An\u200bn\u202e\n&\u00a0Sons\u0000 ')).toBe('Ann & Sons')
    expect(normalizeText('Ann\ud83d')).toBe('Ann')
    expect(normalizeText('A\ud83d\u200b\udc4dnn')).toBe('Ann')
    expect(normalizeText('M\ufffdller')).toBe('M\ufffdller')
  })

  it('never produces half a surrogate pair, and changes nothing when applied twice', () => {
    const odd = fc.constantFrom(...invisible.map(([, text = '']) => text))
    const text = fc.array(fc.oneof(fc.string({ unit: 'binary' }), odd, fc.constantFrom('\ud83d', '\udc4d', 'a')))
    fc.assert(
      fc.property(text, (parts) => {
        const made = normalizeText(parts.join(''))
        expect(made).not.toMatch(/\p{Cs}/u)
        expect(normalizeText(made)).toBe(made)
      }),
    )
  })
})
