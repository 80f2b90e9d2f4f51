import { defineFields } from '../../schema/defineFields.js'
import { canonicalEmail, isEmail } from '../../schema/email.js'
import type { SessionIssue } from '../../schema/issue.js'
import { phoneIssues, phoneReady, withCanonicalPhone } from '../../schema/phone.js'
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
import type { CheckoutValues } from '../values.js'

/** Where the goods go: `''` to this address, `'billing'` to the billing address, `'gift'` to somebody else. */
type Destination = '' | 'billing' | 'gift'
type ShippingAddress = CheckoutValues['shippingAddress'] & { shipTo: Destination }

const destinations: readonly Destination[] = ['', 'billing', 'gift']

const fields = /* @__PURE__ */ defineFields<ShippingAddress>(
  sectionKeys.shippingAddress,
  { ...addressCodes, email: canonicalEmail },
  (address) => withCanonicalPhone(canonicalAddress(address)),
)

/** Loads what is judged by. What cannot be loaded judges nothing. */
function ready(address: ShippingAddress): Promise<unknown> | undefined {
  const coming = [addressReady(address), phoneReady(address.phone)].filter((each) => each !== undefined)
  return coming.length > 0 ? Promise.all(coming) : undefined
}

function issuesOf(address: ShippingAddress): SessionIssue[] {
  const issues = addressIssues(address)
  if (!destinations.includes(address.shipTo)) issues.push({ path: 'shipTo', code: 'invalid' })
  if (address.email && !isEmail(address.email)) issues.push({ path: 'email', code: 'invalid-email' })
  return [...issues, ...phoneIssues(address)]
}

/**
 * What the kit knows of the shipping address, each key normalised as its country has it. `shipTo`: `'billing'` = same as
 * billing, `'gift'`, else `''`.
 */
export const shippingAddressRules: SectionRules<ShippingAddress> = {
  ...postalAddressRules,
  fields,
  ready,
  issues: issuesOf,
}

/**
 * Where the goods go and to whom: an address judged by its own country, with the recipient's data; output as in
 * `addressSchema`, the phone number as in `contactSchema`. Names are required by a provider's table, not here. The message
 * of an issue is its code: those of `addressSchema`, `invalid-email`, `invalid-phone`, `invalid`.
 */
export const shippingAddressSchema = /* @__PURE__ */ toSchema<ShippingAddress>(fields, { ready, issues: issuesOf })
