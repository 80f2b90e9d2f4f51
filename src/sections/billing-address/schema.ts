import { defineFields } from '../../schema/defineFields.js'
import {
  type Address,
  type AddressKey,
  addressIssues,
  addressReady,
  canonicalAddress,
  postalAddressShape,
  requiredAddressKeys,
} from '../../schema/postalAddress.js'
import { toSchema } from '../../schema/toSchema.js'

/** The keys of the billing address, each normalised as its country has it. */
export const billingAddressFields = defineFields<BillingAddress>(postalAddressShape, canonicalAddress)

export type BillingAddress = Address

export const billingAddressRequires = (address: { country: string }): readonly AddressKey[] =>
  requiredAddressKeys(address.country)

export const billingAddressIssues = addressIssues

/**
 * An address of six keys, all present, `''` when empty, judged by its own country. Output is canonical: trimmed, the
 * postal code as the country writes it, the state as the key of the country's list (`CA`), `''` at keys that the country
 * does not have, ISO 3166-1 alpha-2 country. The rules are loaded on demand, so use `safeParseAsync`. The message
 * of an issue is its code: `required`, `invalid-country`, `postal-code`, `unknown-state`.
 */
export const addressSchema = /* @__PURE__ */ toSchema<BillingAddress>(billingAddressFields, {
  ready: addressReady,
  issues: addressIssues,
})

/** The billing address: an address and nothing else. */
export const billingAddressSchema = addressSchema
