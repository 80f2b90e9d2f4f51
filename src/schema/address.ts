/** The keys of an address, in display order. */
export const addressKeys = ['line1', 'line2', 'city', 'state', 'postalCode', 'country'] as const

/** The keys of a recipient, in display order. */
export const personKeys = ['fullName', 'firstName', 'lastName', 'company'] as const

export type AddressKey = (typeof addressKeys)[number]

/** An address in the form: all values are strings, `''` when empty. */
export type Address = Record<AddressKey, string>
