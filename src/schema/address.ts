/** The keys of an address, in the order of the page. */
export const addressKeys = ['line1', 'line2', 'city', 'state', 'postalCode', 'country'] as const

/** The keys that name a person, in the order of the page. */
export const personKeys = ['fullName', 'firstName', 'lastName', 'company'] as const

export type AddressKey = (typeof addressKeys)[number]

/** An address as the form holds it: all strings, `''` when empty. */
export type Address = Record<AddressKey, string>
