import type { DefaultValues, SectionId, SessionUpdate } from '../../sections/schema.js'
import type { FieldTable } from '../provider.js'
import { readDefaultValues } from '../readDefaultValues.js'
import { toRequestBody } from '../toRequestBody.js'
import type { TopiicBody } from './schema.js'

// Whether a field that is left out is kept or cleared is not documented; nor is null or ''.
const blank = 'omit'

/** Where each form field stands in Topiic's contact, which holds the address flat. */
export const topiicFields: FieldTable = {
  'contact.email': { to: 'email', required: true, blank },
  'contact.fullName': { gap: 'Topiic stores a first and a last name; a full name is not split by guessing.' },
  'contact.firstName': { to: 'firstName', required: true, blank },
  'contact.lastName': { to: 'lastName', required: true, blank },
  'contact.company': { gap: 'Topiic stores no company with a contact.' },
  'contact.phone': { to: 'phone', blank },
  'contact.billingEmail': { gap: 'Topiic stores one e-mail address of the buyer.' },

  'billingAddress.line1': { to: 'addressLine1', blank },
  'billingAddress.line2': { to: 'addressLine2', blank },
  'billingAddress.city': { to: 'city', blank },
  'billingAddress.state': { to: 'state', blank },
  'billingAddress.postalCode': { to: 'postCode', blank },
  // A text without a format in the document; a sibling call allows two letters and shows AU.
  'billingAddress.country': { to: 'country', blank },

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
