import {
  type DefaultValues,
  type FieldTable,
  readDefaultValues,
  readOwn,
  type SessionUpdate,
  toRequestBody,
} from '../index.js'
import type { CheckoutPageBody } from './schema.js'

const oneName = { gap: 'Checkout Page stores one name.' } as const

/** Maps form fields to Checkout Page's customer. `unset`: part of an object that each request replaces. */
export const checkoutPageFields: FieldTable = {
  'contact.email': { to: 'email', blank: 'omit' },
  'contact.fullName': { to: 'name', blank: 'omit' },
  'contact.firstName': oneName,
  'contact.lastName': oneName,
  'contact.company': { to: 'companyName', blank: 'omit' },
  'contact.phone': { to: 'phone', blank: 'omit' },
  'contact.billingEmail': { to: 'billingEmail', blank: 'omit', shown: false },

  'billingAddress.line1': { to: 'address.line1', blank: 'unset' },
  'billingAddress.line2': { to: 'address.line2', blank: 'unset' },
  'billingAddress.city': { to: 'address.city', blank: 'unset' },
  'billingAddress.state': { to: 'address.state', blank: 'unset' },
  'billingAddress.postalCode': { to: 'address.postalCode', blank: 'unset' },
  'billingAddress.country': { to: 'address.country', blank: 'unset' },

  'shippingAddress.fullName': { to: 'shipping.name', blank: 'unset' },
  'shippingAddress.firstName': oneName,
  'shippingAddress.lastName': oneName,
  'shippingAddress.company': { gap: 'Checkout Page stores no company with a shipping address.' },
  'shippingAddress.email': { gap: 'Checkout Page stores no e-mail address with a shipping address.' },
  'shippingAddress.phone': { to: 'shipping.phone', blank: 'unset' },
  'shippingAddress.line1': { to: 'shipping.address.line1', blank: 'unset' },
  'shippingAddress.line2': { to: 'shipping.address.line2', blank: 'unset' },
  'shippingAddress.city': { to: 'shipping.address.city', blank: 'unset' },
  'shippingAddress.state': { to: 'shipping.address.state', blank: 'unset' },
  'shippingAddress.postalCode': { to: 'shipping.address.postalCode', blank: 'unset' },
  'shippingAddress.country': { to: 'shipping.address.country', blank: 'unset' },
  'shippingAddress.shipTo': { gap: 'Checkout Page has no word for the kind of destination.' },

  'taxId.type': { to: 'taxIdType', blank: 'omit' },
  'taxId.value': { to: 'taxId', blank: 'omit' },
  'taxId.region': { gap: 'Checkout Page stores no region of a tax exemption.' },

  shippingOptions: { gap: 'Checkout Page takes no shipping options with a customer.' },
}

/** Makes the body of Checkout Page's "Update a customer" for an update. */
export const toCheckoutPageBody = async (update: SessionUpdate): Promise<CheckoutPageBody> =>
  toRequestBody(checkoutPageFields, update)

/** Reads form values from Checkout Page's customer, alone or inside an answer. Never throws. */
export const toCheckoutPageValues = async (answer: unknown): Promise<DefaultValues> =>
  readDefaultValues(checkoutPageFields, readOwn(answer, 'data') ?? answer)
