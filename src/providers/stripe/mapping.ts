import {
  type BodyContext,
  type CheckoutRules,
  type CustomPlace,
  type DefaultValues,
  type FieldTable,
  type LineItem,
  type LineItemsPlace,
  readDefaultValues,
  readOwn,
  type SectionId,
  type SessionUpdate,
  type ShippingOption,
  toRequestBody,
} from '../index.js'
import type { StripeBody } from './schema.js'

const details = 'collected_information.shipping_details'
const byStripeJs = { gap: 'Only Stripe.js can set it.' } as const
const oneName = { gap: 'Stripe stores one name.' } as const
// Address lines cannot be cleared: Stripe rejects '', and does not document that leaving a line out clears it.
const rest = { blank: 'omit', whole: true } as const

/** Maps form fields to Stripe's Checkout Session. */
export const stripeFields: FieldTable = {
  contact: byStripeJs,
  billingAddress: byStripeJs,

  'shippingAddress.fullName': { to: `${details}.name`, max: 255, required: true, ...rest },
  'shippingAddress.firstName': oneName,
  'shippingAddress.lastName': oneName,
  'shippingAddress.company': { gap: 'Stripe stores no company.' },
  'shippingAddress.email': { gap: 'Stripe stores no email address.' },
  'shippingAddress.phone': { gap: 'Stripe stores no phone number.' },
  'shippingAddress.line1': { to: `${details}.address.line1`, max: 5000, required: true, ...rest },
  'shippingAddress.line2': { to: `${details}.address.line2`, max: 5000, ...rest },
  'shippingAddress.city': { to: `${details}.address.city`, max: 5000, ...rest },
  'shippingAddress.postalCode': { to: `${details}.address.postal_code`, max: 5000, ...rest },
  'shippingAddress.state': { to: `${details}.address.state`, max: 5000, ...rest },
  'shippingAddress.country': { to: `${details}.address.country`, required: true, ...rest },
  'shippingAddress.shipTo': { gap: 'Stripe stores no kind of destination.' },

  taxId: byStripeJs,

  'shippingOptions.selected': {
    to: 'shipping_options',
    blank: 'unset',
    note: 'The relay sends the options that you quote.',
  },
}

/** Custom fields are stored as metadata. Metadata that your server stores under other names stays. */
export const stripeCustom: CustomPlace = { to: 'metadata', maxKeys: 50, maxKey: 40, maxValue: 500, blank: 'unset' }

/** Line item quantities. An empty list cannot be sent, so one item must stay. */
export const stripeLineItems: LineItemsPlace = { to: 'line_items', minItems: 1 }

/** The options depend on the address, so one request contains both. */
export const stripeTogether: SectionId[][] = [['shippingAddress', 'shippingOptions']]

/** Makes the body of Stripe's "Update a Checkout Session" for an update and the options to offer. */
export async function toStripeBody(
  { shippingOptions: _choice, lineItems: quantities, ...update }: SessionUpdate,
  { shippingOptions, lineItems }: BodyContext = {},
): Promise<StripeBody> {
  const body: StripeBody = toRequestBody(stripeFields, update, stripeCustom)
  // An empty list would be left out of the encoding; '' clears the options.
  if (shippingOptions) body.shipping_options = shippingOptions.length > 0 ? shippingOptions.map(toEntry) : ''
  if (quantities && lineItems) body.line_items = toLineItems(lineItems, quantities)
  return body
}

// Stripe removes items that are missing from the array, and keeps items with only an ID.
const toLineItems = (items: readonly LineItem[], quantities: Record<string, string>) =>
  items.flatMap(({ id, quantity }) => {
    const wanted = Number(quantities[id] ?? quantity)
    if (wanted === 0) return []
    return [{ id, ...(wanted !== quantity && { quantity: wanted }) }]
  })

type Entry = Exclude<NonNullable<StripeBody['shipping_options']>, ''>[number]

function toEntry({ rate, label, amount, currency, estimate, taxBehavior, taxCode }: ShippingOption): Entry {
  if (rate !== undefined) return { shipping_rate: rate }
  return {
    shipping_rate_data: {
      display_name: label,
      type: 'fixed_amount',
      fixed_amount: { amount, currency },
      delivery_estimate: estimate,
      tax_behavior: taxBehavior,
      tax_code: taxCode,
    },
  }
}

/** Reads form values from Stripe's Checkout Session. Never throws. */
export async function toStripeValues(
  answer: unknown,
  rules?: Pick<CheckoutRules, 'customFields'>,
): Promise<DefaultValues> {
  const values = readDefaultValues(stripeFields, answer, stripeCustom, rules)
  if (values.shippingAddress) return values
  // Sessions of older API versions have the details at the top level.
  const older = { collected_information: { shipping_details: readOwn(answer, 'shipping_details') } }
  return { ...values, ...readDefaultValues(stripeFields, older) }
}
