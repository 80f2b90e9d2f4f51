import type { FieldPath, SectionId } from '../../sections/schema.js'
import { typePhone } from '../phone/phones.js'
import type { CheckoutStore } from '../store/store.js'

/** What a control needs to be typed and filled well: see html.spec.whatwg.org/#autofill for the tokens. */
interface InputKind {
  type?: 'email' | 'tel'
  autofill?: string
  control?: 'select' | 'radio'
  /** What there is to choose from. */
  choices?: 'countries' | 'states'
  /** Whose states, where they are not those of the section's country. */
  country?: string
  /** Written from left to right in every language. */
  ltr?: true
  /** What is typed here finds the rest of an address, where there is a lookup. */
  finds?: true
  /** Helps with typing, from the first use of the control on. */
  typing?: (store: CheckoutStore, path: FieldPath, control: HTMLInputElement) => void
}

/** By key: the same in every section. */
export const inputKinds: Partial<Record<string, InputKind>> = {
  email: { type: 'email', autofill: 'email', ltr: true },
  billingEmail: { type: 'email', ltr: true },
  fullName: { autofill: 'name' },
  firstName: { autofill: 'given-name' },
  lastName: { autofill: 'family-name' },
  company: { autofill: 'organization' },
  phone: { type: 'tel', autofill: 'tel', ltr: true, typing: typePhone },
  line1: { autofill: 'address-line1', finds: true },
  line2: { autofill: 'address-line2' },
  city: { autofill: 'address-level2' },
  state: { autofill: 'address-level1', choices: 'states' },
  postalCode: { autofill: 'postal-code', ltr: true, finds: true },
  value: { ltr: true },
  region: { choices: 'states', country: 'US' },
  country: { autofill: 'country', control: 'select', choices: 'countries' },
  selected: { control: 'radio' },
}

/** Keeps the sections apart when a browser fills them. */
export const autofillGroups: Partial<Record<SectionId, 'billing' | 'shipping'>> = {
  contact: 'billing',
  billingAddress: 'billing',
  shippingAddress: 'shipping',
}
