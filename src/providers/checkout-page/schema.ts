// The document names no request field: its own response shape is the source of this mirror.
import * as z from 'zod/mini'

import { mirror as m } from '../index.js'

// Mirror of "Update a customer", PATCH /v1/customers/:customerId. Taken from the response are the fields that read as
// "editable details"; id, sellerId, stripeCustomerId, createdAt and updatedAt are the server's own. Lengths, formats,
// null and '' are not documented, so there is no limit here and a field can only be filled.

const address = m.object({
  line1: z.optional(m.text()),
  line2: z.optional(m.text()),
  city: z.optional(m.text()),
  state: z.optional(m.text()),
  postalCode: z.optional(m.text()),
  country: z.optional(m.text()),
})

/**
 * The body of Checkout Page's "Update a customer". What is left out stays as it is, but `address` and `shipping` are
 * replaced in full. A body without a field is refused.
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
    taxIdType: z.optional(m.text()), // No list: the vendor's test data has Stripe's us_ein.
  })
  .check(
    z.refine(
      (body) => Object.values(body).some((value) => value !== undefined),
      'Empty: give at least one field, an empty body is rejected.',
    ),
  )

/** A body of Checkout Page's "Update a customer". */
export type CheckoutPageBody = z.infer<typeof checkoutPageBody>
