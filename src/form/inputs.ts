import type { SectionId } from '../sections/schema.js'

/** What a control needs to be typed and filled well: see html.spec.whatwg.org/#autofill for the tokens. */
interface InputKind {
  type?: 'email' | 'tel'
  autofill?: string
  control?: 'select' | 'radio'
}

/** By key: the same in every section. */
export const inputKinds: Partial<Record<string, InputKind>> = {
  email: { type: 'email', autofill: 'email' },
  billingEmail: { type: 'email' },
  fullName: { autofill: 'name' },
  firstName: { autofill: 'given-name' },
  lastName: { autofill: 'family-name' },
  company: { autofill: 'organization' },
  phone: { type: 'tel', autofill: 'tel' },
  line1: { autofill: 'address-line1' },
  line2: { autofill: 'address-line2' },
  city: { autofill: 'address-level2' },
  state: { autofill: 'address-level1' },
  postalCode: { autofill: 'postal-code' },
  country: { autofill: 'country', control: 'select' },
  selected: { control: 'radio' },
}

/** Keeps the sections apart when a browser fills them. */
export const autofillGroups: Partial<Record<SectionId, 'billing' | 'shipping'>> = {
  contact: 'billing',
  billingAddress: 'billing',
  shippingAddress: 'shipping',
}
