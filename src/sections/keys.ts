import { addressKeys, personKeys } from '../schema/address.js'
import { customKeys } from './custom/keys.js'
import { lineItemKeys } from './line-items/keys.js'

/**
 * The keys of each section, in display order. All types of values derive from them. A page can load these without the
 * rules of a section.
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
