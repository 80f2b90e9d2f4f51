// The documentation lists no request fields, so this mirror follows the documented response.
import * as z from 'zod/mini'

import { mirror as m } from '../index.js'

// Mirror of "Update a customer", PATCH /v1/customers/:customerId. It contains the response fields that are "editable
// details". The server owns id, sellerId, stripeCustomerId, createdAt and updatedAt. Lengths, formats, null and '' are
// not documented, so there are no limits, and a field cannot be cleared.

const address = m.object({
  line1: z.optional(m.text()),
  line2: z.optional(m.text()),
  city: z.optional(m.text()),
  state: z.optional(m.text()),
  postalCode: z.optional(m.text()),
  country: z.optional(m.text()),
})

/**
 * The body of Checkout Page's "Update a customer". Omitted fields stay unchanged, but `address` and `shipping` are
 * replaced as a whole. An empty body is rejected.
 */
export const checkoutPageBody = m
  .object({
    name: z.optional(m.text()),
    companyName: z.optional(m.text()),
    email: z.optional(m.text()),
    phone: z.optional(m.text()),
    billingEmail: z.optional(m.text()),
    address: z.optional(address),
    shipping: z.optional(
      m.object({ name: z.optional(m.text()), phone: z.optional(m.text()), address: z.optional(address) }),
    ),
    taxId: z.optional(m.text()),
    taxIdType: z.optional(m.text()), // Not an enum: the vendor's test data contains Stripe's us_ein.
  })
  .check(
    z.refine(
      (body) => Object.values(body).some((value) => value !== undefined),
      'Empty: give at least one field, because an empty body is rejected.',
    ),
  )

/** A body of Checkout Page's "Update a customer". */
export type CheckoutPageBody = z.infer<typeof checkoutPageBody>
