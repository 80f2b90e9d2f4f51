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

/** What the kit knows of the billing address, each key normalised as its country has it. */
export const billingAddressRules: SectionRules<Address> = {
  ...postalAddressRules,
  fields,
  issues: addressIssues,
}

/**
 * An address of six keys, all present, `''` when empty, judged by its own country. Output is canonical: trimmed, the
 * postal code as the country writes it, the state as the key of the country's list (`CA`), `''` at keys that the country
 * does not have, ISO 3166-1 alpha-2 country. The rules are loaded on demand, so use `safeParseAsync`. The message
 * of an issue is its code: `required`, `invalid-country`, `postal-code`, `unknown-state`.
 */
export const addressSchema = /* @__PURE__ */ toSchema<Address>(fields, {
  ready: addressReady,
  issues: addressIssues,
})

/** The billing address: an address and nothing else. */
export const billingAddressSchema = addressSchema
