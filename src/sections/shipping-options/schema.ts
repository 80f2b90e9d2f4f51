import { defineFields } from '../../schema/defineFields.js'
import { normalizeText } from '../../schema/normalizeText.js'
import { toSchema } from '../../schema/toSchema.js'
import { sectionKeys } from '../keys.js'
import type { SectionRules } from '../sectionRules.js'
import type { CheckoutValues } from '../values.js'

type ShippingOptions = CheckoutValues['shippingOptions']

const fields = /* @__PURE__ */ defineFields<ShippingOptions>(sectionKeys.shippingOptions, {
  // An id of the merchant's, not a text: it stays as it is. Blanks alone are none.
  selected: (id) => (normalizeText(id) ? id : ''),
})
const issues = () => []

/** What the kit knows of the shopper's choice: the id of an offered option, `''` when nothing is chosen. */
export const shippingOptionsRules: SectionRules<ShippingOptions> = {
  fields,
  requires: () => [],
  issues,
}

/** The shopper's choice. Whether the id is offered is judged by the relay, which asks for the quote again. */
export const shippingOptionsSchema = /* @__PURE__ */ toSchema<ShippingOptions>(fields, { issues })
