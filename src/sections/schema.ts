import * as z from 'zod/mini'

import type { Fields } from '../schema/defineFields.js'
import type { SessionIssue } from '../schema/issue.js'
import { absentAddressKeys, addressReady, addressWarnings, boxWarnings } from '../schema/postalAddress.js'
import {
  type BillingAddress,
  billingAddressFields,
  billingAddressIssues,
  billingAddressRequires,
  billingAddressSchema,
} from './billing-address/schema.js'
import {
  type Contact,
  contactFields,
  contactIssues,
  contactReady,
  contactRequires,
  contactSchema,
  contactWarnings,
} from './contact/schema.js'
import {
  type ShippingAddress,
  shippingAddressFields,
  shippingAddressIssues,
  shippingAddressReady,
  shippingAddressRequires,
  shippingAddressSchema,
} from './shipping-address/schema.js'
import {
  type ShippingOptions,
  shippingOptionsFields,
  shippingOptionsIssues,
  shippingOptionsRequires,
  shippingOptionsSchema,
} from './shipping-options/schema.js'
import {
  type TaxId,
  taxIdFields,
  taxIdIssues,
  taxIdReady,
  taxIdRequires,
  taxIdSchema,
  taxIdWarnings,
} from './tax-id/schema.js'

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

/** What the kit knows of a section: its normalised keys, the keys it needs, and what is wrong with its values. */
export interface SectionRules<Values> {
  readonly fields: Fields<Values>
  requires(values: Values): readonly (keyof Values & string)[]
  /** The keys that have no place beside these values: they are neither shown nor sent. */
  absent?(values: Values): readonly (keyof Values & string)[]
  /** Loads what judging these values needs. Before that, `fields` and `issues` let pass what they cannot know. */
  ready?(values: Values): Promise<unknown> | undefined
  issues(values: Values): readonly SessionIssue[] | Promise<readonly SessionIssue[]>
  /** What is odd about canonical values and may be right all the same: shown, and let pass. */
  warnings?(values: Values): readonly SessionIssue[] | Promise<readonly SessionIssue[]>
  /** What keeps goods from being delivered there: `isRefused` by `blockPoBox`, else worth a warning. */
  undeliverable?(values: Values, isRefused: boolean): readonly SessionIssue[]
}

const address = {
  absent: ({ country }: { country: string }) => absentAddressKeys(country),
  ready: addressReady,
  warnings: addressWarnings,
  undeliverable: boxWarnings,
}

/** The registry, in the order of the page. A section is added here and in `components.ts`. */
export const sections: { readonly [S in SectionId]: SectionRules<CheckoutValues[S]> } = {
  contact: {
    fields: contactFields,
    requires: contactRequires,
    ready: contactReady,
    issues: contactIssues,
    warnings: contactWarnings,
  },
  billingAddress: {
    ...address,
    fields: billingAddressFields,
    requires: billingAddressRequires,
    issues: billingAddressIssues,
  },
  shippingAddress: {
    ...address,
    fields: shippingAddressFields,
    requires: shippingAddressRequires,
    ready: shippingAddressReady,
    issues: shippingAddressIssues,
  },
  taxId: {
    fields: taxIdFields,
    requires: taxIdRequires,
    ready: taxIdReady,
    issues: taxIdIssues,
    warnings: taxIdWarnings,
  },
  shippingOptions: { fields: shippingOptionsFields, requires: shippingOptionsRequires, issues: shippingOptionsIssues },
}

export const sectionIds = Object.keys(sections) as readonly SectionId[]

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
