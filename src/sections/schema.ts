import * as z from 'zod/mini'

import { type BillingAddress, billingAddressRules, billingAddressSchema } from './billing-address/schema.js'
import { type Contact, contactRules, contactSchema } from './contact/schema.js'
import { sectionIds } from './keys.js'
import type { SectionRules } from './sectionRules.js'
import { type ShippingAddress, shippingAddressRules, shippingAddressSchema } from './shipping-address/schema.js'
import { type ShippingOptions, shippingOptionsRules, shippingOptionsSchema } from './shipping-options/schema.js'
import { type TaxId, taxIdRules, taxIdSchema } from './tax-id/schema.js'

/** The values of the whole form: all strings, all present, `''` when empty. */
export interface CheckoutValues {
  contact: Contact
  billingAddress: BillingAddress
  shippingAddress: ShippingAddress
  taxId: TaxId
  shippingOptions: ShippingOptions
}

/** One part of a checkout. */
export type SectionId = keyof CheckoutValues
/** One input of a section, e.g. `shippingAddress.postalCode`. */
export type FieldPath = { [S in SectionId]: `${S}.${keyof CheckoutValues[S] & string}` }[SectionId]
/** Values to start with: any sections, any of their keys. */
export type DefaultValues = { [S in SectionId]?: Partial<CheckoutValues[S]> }

/** What is sent: at least one section, each whole. */
export type SessionUpdate = { [S in SectionId]?: CheckoutValues[S] }

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

/** The whole update: every section is optional, at least one must be there. The message of an issue is its code. */
export const checkoutSchema = /* @__PURE__ */ makeCheckoutSchema()
