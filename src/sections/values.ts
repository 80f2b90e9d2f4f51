import type { Address } from '../schema/address.js'
import type { Contact } from './contact/keys.js'
import type { ShippingAddress } from './shipping-address/keys.js'
import type { ShippingOptions } from './shipping-options/keys.js'
import type { TaxId } from './tax-id/keys.js'

/** The values of the whole form: all strings, all present, `''` when empty. */
export interface CheckoutValues {
  contact: Contact
  billingAddress: Address
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
