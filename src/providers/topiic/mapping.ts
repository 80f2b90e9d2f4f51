import {
  type DefaultValues,
  type FieldTable,
  readDefaultValues,
  type SectionId,
  type SessionUpdate,
  toRequestBody,
} from '../index.js'
import type { TopiicBody } from './schema.js'

// It is not documented whether an omitted field is kept or cleared, nor what null and '' do.
const rest = { blank: 'omit', whole: true } as const

/** Maps form fields to Topiic's contact, which has a flat address. */
export const topiicFields: FieldTable = {
  'contact.email': { to: 'email', required: true, ...rest },
  'contact.fullName': { gap: 'Topiic stores a first and a last name.' },
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
  // Documented as text without a format. A sibling call allows two letters and shows AU.
  'billingAddress.country': { to: 'country', ...rest },

  shippingAddress: { gap: 'Topiic stores one address with a contact, that of the buyer.' },
  taxId: { gap: 'Topiic stores no tax ID with a contact.' },
  shippingOptions: { gap: 'Topiic takes no shipping options with a contact.' },
}

/** Each request replaces the whole contact, so one request contains both sections. */
export const topiicTogether: SectionId[][] = [['contact', 'billingAddress']]

/** The body without `sessionId`, which the wire adds from the session. */
export type TopiicContact = Omit<TopiicBody, 'sessionId'> & Partial<Pick<TopiicBody, 'sessionId'>>

/** Makes the body of Topiic's contact call for an update, without `sessionId`. */
export const toTopiicBody = async (update: SessionUpdate): Promise<TopiicContact> =>
  toRequestBody(topiicFields, update) as TopiicContact

/** Reads form values from Topiic's session, which lists them flat. Never throws. */
export const toTopiicValues = async (answer: unknown): Promise<DefaultValues> => readDefaultValues(topiicFields, answer)
