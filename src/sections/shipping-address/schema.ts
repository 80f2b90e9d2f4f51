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

/** The destination: `''` this address, `'billing'` the billing address, `'gift'` someone else. */
type Destination = '' | 'billing' | 'gift'
type ShippingAddress = CheckoutValues['shippingAddress'] & { shipTo: Destination }

const destinations: readonly Destination[] = ['', 'billing', 'gift']

const fields = /* @__PURE__ */ defineFields<ShippingAddress>(
  sectionKeys.shippingAddress,
  { ...addressCodes, email: canonicalEmail },
  (address) => withCanonicalPhone(canonicalAddress(address)),
)

/** Loads the address and phone rules. Rules that are not loaded are skipped. */
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
 * The rules of the shipping address. Each key is normalized for its country. `shipTo`: `'billing'` = same as billing,
 * `'gift'`, otherwise `''`.
 */
export const shippingAddressRules: SectionRules<ShippingAddress> = {
  ...postalAddressRules,
  fields,
  ready,
  issues: issuesOf,
}

/**
 * The shipping address and its recipient, validated by the rules of its country. Output as in `addressSchema`; the
 * phone number as in `contactSchema`. Names are required by providers, not here. The message of an issue is its code:
 * those of `addressSchema`, `invalid-email`, `invalid-phone`, `invalid`.
 */
export const shippingAddressSchema = /* @__PURE__ */ toSchema<ShippingAddress>(fields, { ready, issues: issuesOf })
