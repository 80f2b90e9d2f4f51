import { type Address, addressKeys, personKeys } from '../../schema/address.js'

/** The keys of the shipping address, in the order of the page. */
export const shippingAddressKeys = [...addressKeys, ...personKeys, 'email', 'phone', 'shipTo'] as const

/** Where the goods go: `''` to this address, `'billing'` to the billing address, `'gift'` to somebody else. */
export type Destination = '' | 'billing' | 'gift'

type Recipient = Record<(typeof personKeys)[number] | 'email' | 'phone', string>

export type ShippingAddress = Address & Recipient & { shipTo: Destination }
