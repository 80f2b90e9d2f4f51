import { addressKeys } from '../schema/address.js'
import { contactKeys } from './contact/keys.js'
import { shippingAddressKeys } from './shipping-address/keys.js'
import { shippingOptionsKeys } from './shipping-options/keys.js'
import { taxIdKeys } from './tax-id/keys.js'

/** The keys of each section, both in the order of the page. A page may need these without the rules of a section. */
export const sectionKeys = {
  contact: contactKeys,
  billingAddress: addressKeys,
  shippingAddress: shippingAddressKeys,
  taxId: taxIdKeys,
  shippingOptions: shippingOptionsKeys,
} as const

export const sectionIds = Object.keys(sectionKeys) as readonly (keyof typeof sectionKeys)[]
