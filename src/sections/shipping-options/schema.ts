import { defineFields } from '../../schema/defineFields.js'
import type { SessionIssue } from '../../schema/issue.js'
import { normalizeText } from '../../schema/normalizeText.js'
import { toSchema } from '../../schema/toSchema.js'

/** The shopper's choice: the id of an offered option, `''` when nothing is chosen. */
export const shippingOptionsFields = defineFields<ShippingOptions>({ selected: normalizeText })

export type ShippingOptions = Record<'selected', string>

export const shippingOptionsRequires = (): readonly (keyof ShippingOptions)[] => []

export const shippingOptionsIssues = (): SessionIssue[] => []

/** The shopper's choice. Whether the id is offered is judged by the relay, which asks for the quote again. */
export const shippingOptionsSchema = /* @__PURE__ */ toSchema<ShippingOptions>(shippingOptionsFields, {
  issues: shippingOptionsIssues,
})
