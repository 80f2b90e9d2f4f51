import { addressKeys, personKeys } from '../schema/address.js'
import { customKeys } from './custom/keys.js'
import { lineItemKeys } from './line-items/keys.js'

/**
 * The keys of each section, both in the order of the page. All types of values follow from them. A page may need these without
 * the rules of a section.
 */
export const sectionKeys = {
  contact: ['email', ...personKeys, 'phone', 'billingEmail'],
  billingAddress: addressKeys,
  shippingAddress: [...addressKeys, ...personKeys, 'email', 'phone', 'shipTo'],
  taxId: ['type', 'value', 'region'],
  shippingOptions: ['selected'],
  custom: customKeys,
  lineItems: lineItemKeys,
} as const

export const sectionIds = Object.keys(sectionKeys) as readonly (keyof typeof sectionKeys)[]
