import {
  type Address,
  type CheckoutRules,
  type CheckoutValues,
  type CustomPlace,
  type DefaultValues,
  type FieldPath,
  type FieldTable,
  readDefaultValues,
  readOwn,
  type SectionId,
  type SessionUpdate,
  toRequestBody,
  toStateName,
} from '../index.js'
import type { FastspringBody } from './schema.js'

const noFullName = { gap: 'FastSpring stores a first and a last name.' } as const
const noCountry = { gap: 'FastSpring stores no country with an address; the session has it.', shown: true } as const
// The documentation does not say whether or how a value can be cleared.
const blank = 'omit'
const region = 'The code for the USA and Canada, otherwise the name.'

/** Maps form fields to FastSpring's customer. */
export const fastspringFields: FieldTable = {
  'contact.email': { to: 'billToContact.email', max: 255, blank },
  'contact.fullName': noFullName,
  'contact.firstName': { to: 'billToContact.firstName', max: 50, blank },
  'contact.lastName': { to: 'billToContact.lastName', max: 50, blank },
  'contact.company': { to: 'billToContact.company', max: 255, blank },
  'contact.phone': { to: 'billToContact.phoneNumber', max: 64, blank },
  'contact.billingEmail': { gap: 'FastSpring stores one e-mail address of the buyer.' },

  'billingAddress.line1': { to: 'billToAddress.addressLine1', max: 256, blank },
  'billingAddress.line2': { to: 'billToAddress.addressLine2', max: 256, blank },
  'billingAddress.city': { to: 'billToAddress.city', max: 256, blank },
  'billingAddress.state': { to: 'billToAddress.region', max: 256, blank, note: region },
  'billingAddress.postalCode': { to: 'billToAddress.postalCode', max: 50, blank },
  'billingAddress.country': noCountry,

  'shippingAddress.fullName': noFullName,
  'shippingAddress.firstName': { to: 'shipToContact.firstName', max: 50, blank },
  'shippingAddress.lastName': { to: 'shipToContact.lastName', max: 50, blank },
  'shippingAddress.company': { to: 'shipToContact.company', max: 255, blank, shown: false },
  'shippingAddress.email': { to: 'shipToContact.email', max: 255, blank, shown: false },
  'shippingAddress.phone': { to: 'shipToContact.phoneNumber', max: 64, blank, shown: false },
  'shippingAddress.line1': { to: 'shipToAddress.addressLine1', max: 256, blank },
  'shippingAddress.line2': { to: 'shipToAddress.addressLine2', max: 256, blank },
  'shippingAddress.city': { to: 'shipToAddress.city', max: 256, blank },
  'shippingAddress.state': { to: 'shipToAddress.region', max: 256, blank, note: region },
  'shippingAddress.postalCode': { to: 'shipToAddress.postalCode', max: 50, blank },
  'shippingAddress.country': noCountry,
  'shippingAddress.shipTo': {
    to: 'shipToType',
    blank: 'unset',
    shown: false,
    note: 'Sent with every shipping address: SHIP_TO when blank.',
  },

  'taxId.type': { gap: 'FastSpring reads the kind of number from the country.' },
  'taxId.value': { to: 'taxId', max: 255, blank, note: 'Needed by buyers in Brazil.' },
  'taxId.region': {
    to: 'taxIdRegion',
    max: 2,
    blank,
    note: 'State of a US tax exemption: shown to businesses in the USA.',
  },

  shippingOptions: { gap: 'FastSpring takes no shipping options with a customer.' },
}

/** Custom fields are stored as account tags, which need credentials. */
export const fastspringCustom: CustomPlace = { to: 'accountTags', blank }

/** The buyer's data is one object, so one request contains all of it. */
export const fastspringTogether: SectionId[][] = [['contact', 'billingAddress', 'shippingAddress', 'taxId']]

/** "Required for buyers located in Brazil": the billing country in the form decides, although it is not stored. */
export const fastspringRequires = ({ billingAddress }: DefaultValues): readonly FieldPath[] =>
  billingAddress?.country?.trim().toUpperCase() === 'BR' ? ['taxId.value'] : []

type ShipTo = CheckoutValues['shippingAddress']['shipTo']

const shipToTypes: Record<ShipTo, NonNullable<FastspringBody['shipToType']>> = {
  '': 'SHIP_TO',
  billing: 'SAME_AS_BILL_TO',
  gift: 'GIFT_PURCHASE',
}

/** Makes the body of FastSpring's "Update session customer" for an update. */
export async function toFastspringBody({ ...update }: SessionUpdate): Promise<FastspringBody> {
  const { billingAddress, shippingAddress } = update
  if (billingAddress) update.billingAddress = { ...billingAddress, state: await toRegion(billingAddress) }
  if (shippingAddress) update.shippingAddress = { ...shippingAddress, state: await toRegion(shippingAddress) }
  const body: FastspringBody = toRequestBody(fastspringFields, update, fastspringCustom)
  if (shippingAddress) body.shipToType = shipToTypes[shippingAddress.shipTo]
  return body
}

const toRegion = async ({ state, country }: Address): Promise<string> =>
  country === 'US' || country === 'CA' ? state : toStateName(country, state)

/**
 * Reads form values from FastSpring's customer, alone or inside its session. A region is not converted, because the
 * form accepts the name of a state too. Never throws.
 */
export async function toFastspringValues(
  answer: unknown,
  rules?: Pick<CheckoutRules, 'customFields'>,
): Promise<DefaultValues> {
  const customer = readOwn(answer, 'customer') ?? answer
  const values = readDefaultValues(fastspringFields, customer, fastspringCustom, rules)
  if (values.shippingAddress) {
    const stored = readOwn(customer, 'shipToType')
    const shipTo = Object.keys(shipToTypes).find((word) => shipToTypes[word] === stored)
    values.shippingAddress.shipTo = shipTo ?? ''
  }
  return values
}
