import { normalizeText } from '../../schema/normalizeText.js'
import { toAsciiDigits } from '../../schema/toAsciiDigits.js'
import type { SectionRules } from '../sectionRules.js'

/** Quantities by the ID of the item. `'0'` removes it. An item that is not named keeps its quantity. */
export type LineItemValues = Record<string, string>

/** A quantity as it is compared and sent. */
export const canonicalQuantity = (text: string): string => toAsciiDigits(normalizeText(text)).replace(/^0+(?=\d)/, '')

/** Whether a canonical text is a quantity, as large as a provider takes it. */
export const isQuantity = (text: string): boolean => /^\d{1,6}$/.test(text)

/** What is known of line items without the list of a session: each quantity is a whole number. */
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
