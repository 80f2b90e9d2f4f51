import {
  type DefaultValues,
  type FieldTable,
  readDefaultValues,
  type SectionId,
  type SessionUpdate,
  toRequestBody,
} from '../index.js'
import type { TopiicBody } from './schema.js'

// Whether a field that is left out is kept or cleared is not documented; nor is null or ''.
const rest = { blank: 'omit', whole: true } as const

/** Where each form field stands in Topiic's contact, which holds the address flat. */
export const topiicFields: FieldTable = {
  'contact.email': { to: 'email', required: true, ...rest },
  'contact.fullName': { gap: 'Topiic stores a first and a last name; a full name is not split by guessing.' },
  'contact.firstName': { to: 'firstName', required: true, ...rest },
  'contact.lastName': { to: 'lastName', required: true, ...rest },
  'contact.company': { gap: 'Topiic stores no company with a contact.' },
  'contact.phone': { to: 'phone', ...rest },
  'contact.billingEmail': { gap: 'Topiic stores one e-mail address of the buyer.' },

  'billingAddress.line1': { to: 'addressLine1', ...rest },
  'billingAddress.line2': { to: 'addressLine2', ...rest },
  'billingAddress.city': { to: 'city', ...rest },
  'billingAddress.state': { to: 'state', ...rest },
  'billingAddress.postalCode': { to: 'postCode', ...rest },
  // A text without a format in the document; a sibling call allows two letters and shows AU.
  'billingAddress.country': { to: 'country', ...rest },

  shippingAddress: { gap: 'Topiic stores one address with a contact, that of the buyer.' },
  taxId: { gap: 'Topiic stores no tax ID with a contact.' },
  shippingOptions: { gap: 'Topiic takes no shipping options with a contact.' },
}

/** The call writes the contact as a whole, so one request carries both. */
export const topiicTogether: SectionId[][] = [['contact', 'billingAddress']]

/** What the host or the session adds: its id. */
export type TopiicContact = Omit<TopiicBody, 'sessionId'> & Partial<Pick<TopiicBody, 'sessionId'>>

/** The body of Topiic's contact call for an update, but for the `sessionId`. */
export const toTopiicBody = async (update: SessionUpdate): Promise<TopiicContact> =>
  toRequestBody(topiicFields, update) as TopiicContact

/** The form values in Topiic's session, which lists them flat. Never throws. */
export const toTopiicValues = async (answer: unknown): Promise<DefaultValues> => readDefaultValues(topiicFields, answer)
