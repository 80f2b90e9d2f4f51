import * as z from 'zod/mini'

import {
  type AddressKey,
  addressIssues,
  addressReady,
  canonicalAddress,
  postalAddressShape,
  requiredAddressKeys,
} from '../../schema/postalAddress.js'
import { reportReady } from '../../schema/reportReady.js'

/** The keys of the billing address, each normalised as its country has it. */
export const billingAddressFields = z.object(postalAddressShape).check(z.overwrite(canonicalAddress))

export type BillingAddress = z.infer<typeof billingAddressFields>

export const billingAddressRequires = (address: { country: string }): readonly AddressKey[] =>
  requiredAddressKeys(address.country)

export const billingAddressIssues = addressIssues

/**
 * An address of six keys, all present, `''` when empty, judged by its own country. Output is canonical: trimmed, the
 * postal code as the country writes it, the state as the key of the country's list (`CA`), `''` at keys that the country
 * does not have, ISO 3166-1 alpha-2 country. The rules are loaded on demand, so use `safeParseAsync`. The message
 * of an issue is its code: `required`, `invalid-country`, `postal-code`, `unknown-state`.
 */
export const addressSchema = /* @__PURE__ */ billingAddressFields.check(
  reportReady({ ready: addressReady, canonical: canonicalAddress, issues: addressIssues }),
)

/** The billing address: an address and nothing else. */
export const billingAddressSchema = addressSchema
