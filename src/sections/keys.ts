import type { CheckoutValues, SectionId } from './schema.js'

const address = ['line1', 'line2', 'city', 'state', 'postalCode', 'country'] as const
const person = ['fullName', 'firstName', 'lastName', 'company'] as const

/** The keys of each section, both in the order of the page. They stand apart from what judges them, which a page may not need. */
export const sectionKeys = {
  contact: ['email', ...person, 'phone', 'billingEmail'],
  billingAddress: address,
  shippingAddress: [...address, ...person, 'email', 'phone', 'shipTo'],
  taxId: ['type', 'value', 'region'],
  shippingOptions: ['selected'],
} as const satisfies { [S in SectionId]: readonly (keyof CheckoutValues[S])[] }

export const sectionIds = Object.keys(sectionKeys) as readonly SectionId[]
