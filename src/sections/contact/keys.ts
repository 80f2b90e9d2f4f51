import { personKeys } from '../../schema/address.js'

/** The keys of the contact, in the order of the page. */
export const contactKeys = ['email', ...personKeys, 'phone', 'billingEmail'] as const

export type Contact = Record<(typeof contactKeys)[number], string>
