import * as z from 'zod/mini'

import { mirror as m } from '../index.js'

// Mirror of "Update a Checkout Session", POST /v1/checkout/sessions/{session}. It combines the reference page of that
// name and the parameter list that adds line_items and expand. Other sources are marked: OAS = Stripe's OpenAPI
// description 2026-09-30.endive, DOC = docs.stripe.com.
// `''` is valid only where OAS allows unsetting a value. Elsewhere Stripe answers parameter_invalid_empty, so leave the
// key out.
// Neither page lists payment_intent_data and line_items[].price_data.product_data.tax_details, so they are missing
// here.

/** OAS: IDs and other texts have at most 5000 characters. */
const text = (max = 5000) => m.text({ min: 1, max })

/**
 * DOC: at most 50 names with at most 40 characters and no brackets, and values of at most 500 characters. `''` unsets a
 * name.
 */
const metadata = m.map(
  m.text({ max: 500 }),
  m.text({ min: 1, max: 40, pattern: /^[^[\]]*$/, hint: 'Use no square brackets.' }),
  50,
)

/** OAS: three letters. */
const currency = m.text({ pattern: /^[a-z]{3}$/, hint: 'Give a three-letter ISO currency code in lower case.' })

const taxBehavior = m.oneOf('exclusive', 'inclusive', 'unspecified')

const collectedInformation = m.object({
  shipping_details: z.optional(
    m.object({
      address: m.object({
        country: m.text({ pattern: /^[a-zA-Z]{2}$/, hint: 'Give a two-letter country code (ISO 3166-1 alpha-2).' }),
        line1: text(),
        city: z.optional(text()),
        line2: z.optional(text()),
        postal_code: z.optional(text()),
        state: z.optional(text()),
      }),
      name: text(255), // OAS
    }),
  ),
})

const bound = m.object({
  unit: m.oneOf('business_day', 'day', 'hour', 'month', 'week'),
  value: m.integer({ min: 1 }),
})

const shippingRateData = m
  .object({
    display_name: text(100), // OAS
    delivery_estimate: z.optional(m.object({ maximum: z.optional(bound), minimum: z.optional(bound) })),
    fixed_amount: z.optional(
      m.object({
        amount: m.integer({ min: 0 }),
        currency,
        currency_options: z.optional(
          m.map(m.object({ amount: m.integer({ min: 0 }), tax_behavior: z.optional(taxBehavior) }), currency),
        ),
      }),
    ),
    metadata: z.optional(metadata),
    tax_behavior: z.optional(taxBehavior),
    tax_code: z.optional(text()),
    type: m.oneOf('fixed_amount'), // Required on the page, optional in OAS.
  })
  .check(
    z.refine(({ type, fixed_amount }) => type !== 'fixed_amount' || fixed_amount !== undefined, {
      error: 'Missing: give fixed_amount, as type is fixed_amount.',
      path: ['fixed_amount'],
    }),
  )

const shippingOption = m
  .object({ shipping_rate: z.optional(text()), shipping_rate_data: z.optional(shippingRateData) })
  .check(m.exactlyOne('shipping_rate', 'shipping_rate_data'))

// OAS: at most three years.
const longestInterval = { day: 1095, week: 156, month: 36, year: 3 }

const recurring = m
  .object({
    interval: m.oneOf('month', 'day', 'week', 'year'),
    interval_count: z.optional(m.integer({ min: 1 })),
  })
  .check(
    z.refine(({ interval, interval_count = 1 }) => interval_count <= longestInterval[interval], {
      error: 'Too long: give an interval of at most three years.',
      path: ['interval_count'],
    }),
  )

const productData = m.object({
  name: text(),
  description: z.optional(text(40_000)), // OAS
  tax_code: z.optional(text()),
  images: z.optional(m.list(text(), 8)), // OAS
  metadata: z.optional(metadata),
  unit_label: z.optional(text(12)), // OAS
})

const priceData = m
  .object({
    unit_amount: z.optional(m.integer({ min: 0 })), // OAS: not negative
    unit_amount_decimal: z.optional(
      // OAS
      m.text({ pattern: /^\d+(\.\d{1,12})?$/, hint: 'Give a decimal number with at most 12 decimals, in cents.' }),
    ),
    product: z.optional(text()),
    recurring: z.optional(recurring),
    tax_behavior: z.optional(taxBehavior),
    currency,
    product_data: z.optional(productData),
  })
  .check(m.exactlyOne('product', 'product_data'), m.exactlyOne('unit_amount', 'unit_amount_decimal')) // OAS

const lineItem = m
  .object({
    id: z.optional(text()),
    price: z.optional(text()),
    adjustable_quantity: z.optional(
      m.object({
        minimum: z.optional(m.integer()),
        enabled: m.flag(),
        maximum: z.optional(m.integer({ max: 999_999 })), // OAS
      }),
    ),
    tax_rates: z.optional(m.emptyable(m.list(text()))),
    price_data: z.optional(priceData),
    quantity: z.optional(m.integer()),
    metadata: z.optional(m.emptyable(metadata)),
  })
  .check(
    z.refine(
      ({ id, price, price_data }) =>
        (price === undefined || price_data === undefined) &&
        (id !== undefined || price !== undefined || price_data !== undefined),
      'Give an id to keep an item, or one of price and price_data to add one; never both price and price_data.',
    ),
  )

/** The body of Stripe's "Update a Checkout Session", from both documents. */
export const stripeBody = m.object({
  metadata: z.optional(m.emptyable(metadata)),
  collected_information: z.optional(collectedInformation),
  shipping_options: z.optional(m.emptyable(m.list(shippingOption, 5))),
  line_items: z.optional(m.list(lineItem)),
  expand: z.optional(m.list(text())),
})

/** The type of `stripeBody`. */
export type StripeBody = z.infer<typeof stripeBody>
