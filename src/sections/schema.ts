import * as z from 'zod/mini'

import { billingAddressRules, billingAddressSchema } from './billing-address/schema.js'
import { contactRules, contactSchema } from './contact/schema.js'
import { sectionIds } from './keys.js'
import type { SectionRules } from './sectionRules.js'
import { shippingAddressRules, shippingAddressSchema } from './shipping-address/schema.js'
import { shippingOptionsRules, shippingOptionsSchema } from './shipping-options/schema.js'
import { taxIdRules, taxIdSchema } from './tax-id/schema.js'
import type { CheckoutValues, SectionId } from './values.js'

export type { CheckoutValues, DefaultValues, FieldPath, SectionId, SessionUpdate } from './values.js'

/** What is known of some sections: all that a server takes, or those that a page shows. */
export type KnownRules = { readonly [S in SectionId]?: SectionRules<CheckoutValues[S]> }

/** The registry. A section is added here, in `keys.ts` and in `components.ts`. */
export const sections: Required<KnownRules> = {
  contact: contactRules,
  billingAddress: billingAddressRules,
  shippingAddress: shippingAddressRules,
  taxId: taxIdRules,
  shippingOptions: shippingOptionsRules,
}

const makeCheckoutSchema = () =>
  z
    .object({
      contact: z.optional(contactSchema),
      billingAddress: z.optional(billingAddressSchema),
      shippingAddress: z.optional(shippingAddressSchema),
      taxId: z.optional(taxIdSchema),
      shippingOptions: z.optional(shippingOptionsSchema),
    })
    .check(z.refine((update) => sectionIds.some((id) => update[id] !== undefined), 'empty-update'))

/**
 * The whole update: every section is optional, at least one must be there. The message of an issue is its code. It judges
 * what the sections themselves know: formats, countries and addresses. It does not know a provider or `rules`, so a name that the
 * provider requires may be empty here. Use `z.extend` to add keys: `z.object({ ...schema.shape })` has the keys without the checks.
 */
export const checkoutSchema = /* @__PURE__ */ makeCheckoutSchema()
