import { defineFields } from '../../schema/defineFields.js'
import { normalizeText } from '../../schema/normalizeText.js'
import { toSchema } from '../../schema/toSchema.js'
import { sectionKeys } from '../keys.js'
import type { SectionRules } from '../sectionRules.js'
import type { CheckoutValues } from '../values.js'

type ShippingOptions = CheckoutValues['shippingOptions']

const fields = /* @__PURE__ */ defineFields<ShippingOptions>(sectionKeys.shippingOptions, {
  // Your own ID, not free text, so it is not normalized. Only blanks count as empty.
  selected: (id) => (normalizeText(id) ? id : ''),
})
const issues = () => []

/** The rules of the selected option: the ID of an offered option, `''` if none is selected. */
export const shippingOptionsRules: SectionRules<ShippingOptions> = {
  fields,
  requires: () => [],
  issues,
}

/** The schema of the selected option. The relay checks whether the ID is offered, with a new quote. */
export const shippingOptionsSchema = /* @__PURE__ */ toSchema<ShippingOptions>(fields, { issues })
