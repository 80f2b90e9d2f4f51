import * as z from 'zod/mini'

import { type AddressKey, addressIssues, postalAddressShape, requiredAddressKeys } from '../../schema/postalAddress.js'
import { report } from '../../schema/report.js'

/** The keys of the billing address, each normalised. */
export const billingAddressFields = z.object(postalAddressShape)

export type BillingAddress = z.infer<typeof billingAddressFields>

export const billingAddressRequires = (address: { country: string }): readonly AddressKey[] =>
  requiredAddressKeys(address.country)

export const billingAddressIssues = addressIssues

/**
 * An address of six keys, all present, `''` when empty, judged by its own country. Output is normalised: trimmed,
 * upper-case postal code and ISO 3166-1 alpha-2 country. The message of an issue is its code: `required`,
 * `invalid-country`.
 */
export const addressSchema = /* @__PURE__ */ billingAddressFields.check(report(addressIssues))

/** The billing address: an address and nothing else. */
export const billingAddressSchema = addressSchema
