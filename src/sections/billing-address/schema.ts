import { defineFields } from '../../schema/defineFields.js'
import type { Address } from '../../schema/address.js'
import {
  addressCodes,
  addressIssues,
  addressReady,
  canonicalAddress,
  postalAddressRules,
} from '../../schema/postalAddress.js'
import { toSchema } from '../../schema/toSchema.js'
import { sectionKeys } from '../keys.js'
import type { SectionRules } from '../sectionRules.js'

const fields = /* @__PURE__ */ defineFields<Address>(sectionKeys.billingAddress, addressCodes, canonicalAddress)

/** The rules of the billing address. Each key is normalized for its country. */
export const billingAddressRules: SectionRules<Address> = {
  ...postalAddressRules,
  fields,
  issues: addressIssues,
}

/**
 * An address of six keys, all present, `''` when empty. Validated by the rules of its country. Output is canonical:
 * trimmed, the postal code in the country's format, and the state as a subdivision code (`CA`). Keys that the country
 * does not use are `''`. `country` is ISO 3166-1 alpha-2. The rules are loaded on demand, so use `safeParseAsync`. The
 * message of an issue is its code: `required`, `invalid-country`, `postal-code`, `unknown-state`.
 */
export const addressSchema = /* @__PURE__ */ toSchema<Address>(fields, {
  ready: addressReady,
  issues: addressIssues,
})

/** The schema of the billing address. Equal to `addressSchema`. */
export const billingAddressSchema = addressSchema
