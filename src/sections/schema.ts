import * as z from 'zod/mini'

import { toSchema } from '../schema/toSchema.js'
import { billingAddressRules } from './billing-address/schema.js'
import { contactRules } from './contact/schema.js'
import { sectionIds } from './keys.js'
import type { SectionRules } from './sectionRules.js'
import { shippingAddressRules } from './shipping-address/schema.js'
import { shippingOptionsRules } from './shipping-options/schema.js'
import { taxIdRules } from './tax-id/schema.js'
import type { CheckoutValues, SectionId } from './values.js'

export type { CheckoutValues, DefaultValues, FieldPath, PartialValues, SectionId, SessionUpdate } from './values.js'

/** The rules of some sections: all for a server, the displayed ones for a page. */
export type KnownRules = { readonly [S in SectionId]?: SectionRules<CheckoutValues[S]> }

/** The rules of the sections with fixed keys. */
export const sections: Required<Omit<KnownRules, 'custom' | 'lineItems'>> = {
  contact: contactRules,
  billingAddress: billingAddressRules,
  shippingAddress: shippingAddressRules,
  taxId: taxIdRules,
  shippingOptions: shippingOptionsRules,
}

type SectionSchemas = {
  [S in keyof typeof sections]: z.ZodMiniOptional<ReturnType<typeof toSchema<CheckoutValues[S]>>>
} & {
  [S in 'custom' | 'lineItems']: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniString<string>>>
}

function makeCheckoutSchema() {
  const schemas = Object.entries(sections as Record<string, SectionRules<object>>).map(([id, rules]) => [
    id,
    z.optional(toSchema(rules.fields, rules)),
  ])
  const texts = z.optional(z.record(z.string(), z.string()))
  return z
    .object({ ...Object.fromEntries(schemas), custom: texts, lineItems: texts } as SectionSchemas)
    .check(z.refine((update) => sectionIds.some((id) => update[id] !== undefined), 'empty-update'))
}

/**
 * The schema of a whole update: every section is optional, at least one is required. The message of an issue is its
 * code. It validates formats, countries and addresses. It does not know a provider or `rules`: a name that the provider
 * requires may be empty, and custom fields and line items are texts of any key. To add keys, use `z.extend`;
 * `z.object({ ...schema.shape })` has the keys without the checks.
 */
export const checkoutSchema = /* @__PURE__ */ makeCheckoutSchema()
