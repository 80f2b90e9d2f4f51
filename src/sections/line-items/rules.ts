import { normalizeText } from '../../schema/normalizeText.js'
import { toAsciiDigits } from '../../schema/toAsciiDigits.js'
import type { SectionRules } from '../sectionRules.js'

/** Quantities by item ID. `'0'` removes an item. A missing item keeps its quantity. */
export type LineItemValues = Record<string, string>

/** Returns a quantity in its canonical form. */
export const canonicalQuantity = (text: string): string => toAsciiDigits(normalizeText(text)).replace(/^0+(?=\d)/, '')

/** Whether a canonical text is a quantity that providers accept. */
export const isQuantity = (text: string): boolean => /^\d{1,6}$/.test(text)

/** The rules of line items without a session: each quantity is a whole number. */
export const lineItemsRules: SectionRules<LineItemValues> = {
  fields: {
    shape: {},
    // An item without a control has no value.
    parse: (given) =>
      Object.fromEntries(
        Object.entries(given as Partial<LineItemValues>).flatMap(([id, text]) =>
          text === undefined ? [] : [[id, canonicalQuantity(text)]],
        ),
      ),
  },
  requires: () => [],
  issues: (values) =>
    Object.entries(values).flatMap(([path, text]) => (isQuantity(text) ? [] : [{ path, code: 'invalid-quantity' }])),
}
