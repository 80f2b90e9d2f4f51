import { describe, expect, it } from 'vitest'

import { toAsciiCode } from '../../src/schema/toAsciiCode.js'

describe('toAsciiCode', () => {
  it.each([
    ['full-width', '１５４－００２３', '154-0023'],
    ['full-width letters', 'ｓｗ１ａ', 'SW1A'],
    ['Arabic digits', '٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['Persian digits', '۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['Devanagari digits', '०१२३४५६७८९', '0123456789'],
    ['Bengali digits', '০১২৩৪৫৬৭৮৯', '0123456789'],
    ['Thai digits', '๐๑๒๓๔๕๖๗๘๙', '0123456789'],
    ['Khmer digits', '០១២៣៤៥៦៧៨៩', '0123456789'],
    ['mathematical digits', '𝟎𝟏𝟐𝟗', '0129'],
    ['dashes', '1‐2‑3‒4–5—6−7ー8', '1-2-3-4-5-6-7-8'],
    ['blanks', ' a \u00a0 b\t', 'A B'],
  ])('converts %s', (_, text, code) => {
    expect(toAsciiCode(text)).toBe(code)
  })

  it('keeps other letters', () => {
    expect(toAsciiCode('Привет 1')).toBe('ПРИВЕТ 1')
  })
})
