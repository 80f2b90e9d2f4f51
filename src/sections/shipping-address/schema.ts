import * as z from 'zod/mini'

import { email, isEmail } from '../../schema/email.js'
import type { SessionIssue } from '../../schema/issue.js'
import { phoneIssues, phoneReady, withCanonicalPhone } from '../../schema/phone.js'
import {
  type Address,
  type AddressKey,
  addressIssues,
  addressReady,
  canonicalAddress,
  postalAddressShape,
  requiredAddressKeys,
} from '../../schema/postalAddress.js'
import { reportReady } from '../../schema/reportReady.js'
import { text } from '../../schema/text.js'

const destinations = ['', 'billing', 'gift'] as const

const shape = {
  ...postalAddressShape,
  fullName: text(),
  firstName: text(),
  lastName: text(),
  company: text(),
  email: email(),
  phone: text(),
  // Judged below with the rest: an enum of zod would cost every page more than its three words.
  shipTo: text() as z.ZodMiniType<(typeof destinations)[number]>,
}

const canonical = <A extends Address & { phone: string }>(address: A): A =>
  withCanonicalPhone(canonicalAddress(address))

/**
 * The keys of the shipping address, each normalised as its country has it. `shipTo`: `'billing'` = same as billing,
 * `'gift'`, else `''`.
 */
export const shippingAddressFields = z.object(shape).check(z.overwrite(canonical))

export type ShippingAddress = z.infer<typeof shippingAddressFields>

export const shippingAddressRequires = (address: { country: string }): readonly AddressKey[] =>
  requiredAddressKeys(address.country)

/** Loads what is judged by. What cannot be loaded judges nothing. */
export const shippingAddressReady = (address: ShippingAddress): Promise<unknown> =>
  Promise.all([addressReady(address), phoneReady(address.phone)])

export function shippingAddressIssues(address: ShippingAddress): SessionIssue[] {
  const issues = addressIssues(address)
  if (!destinations.includes(address.shipTo)) issues.push({ path: 'shipTo', code: 'invalid' })
  if (address.email && !isEmail(address.email)) issues.push({ path: 'email', code: 'invalid-email' })
  return [...issues, ...phoneIssues(address)]
}

/**
 * Where the goods go and to whom: an address judged by its own country, with the recipient's data; output as in
 * `addressSchema`, the phone number as in `contactSchema`. Names are required by a provider's table, not here. The message
 * of an issue is its code: those of `addressSchema`, `invalid-email`, `invalid-phone`, `invalid`.
 */
export const shippingAddressSchema = /* @__PURE__ */ shippingAddressFields.check(
  reportReady({ ready: shippingAddressReady, canonical, issues: shippingAddressIssues }),
)
