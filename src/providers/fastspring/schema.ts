import * as z from 'zod/mini'

import { mirror as m } from '../index.js'

// Mirror of "Update session customer", PUT /v2/checkouts/{checkoutPath}/sessions/{sessionId}/customer.
// The page documents types and some lengths, but no parameter names. Names, inner objects and other lengths come from
// FastSpring's OpenAPI description of the same call (June 2026), marked "OAS". No parameter is required, and none may
// be null. There is no country: it belongs to the session.

/** OAS. billToContact and shipToContact have the same shape. */
const contact = m.object({
  email: z.optional(m.text({ max: 255 })),
  firstName: z.optional(m.text({ max: 50 })),
  lastName: z.optional(m.text({ max: 50 })),
  company: z.optional(m.text({ max: 255 })),
  phoneNumber: z.optional(m.text({ max: 64 })),
})

/**
 * OAS. billToAddress and shipToAddress have the same shape. `region`: the code for US and CA, otherwise the full name.
 */
const address = m.object({
  addressLine1: z.optional(m.text({ max: 256 })),
  addressLine2: z.optional(m.text({ max: 256 })),
  city: z.optional(m.text({ max: 256 })),
  region: z.optional(m.text({ max: 256 })),
  postalCode: z.optional(m.text({ max: 50 })),
})

/**
 * The body of FastSpring's "Update session customer". `accountId`, `externalAccountId` and `accountTags` need
 * credentials.
 */
export const fastspringBody = m.object({
  accountId: z.optional(m.text({ max: 64 })),
  externalAccountId: z.optional(
    // The page documents the lengths, OAS the pattern.
    m.text({ min: 4, max: 512, pattern: /^[_a-zA-Z0-9-]+$/, hint: 'Use letters, digits, "_" and "-" only.' }),
  ),
  billToContact: z.optional(contact),
  billToAddress: z.optional(address),
  shipToContact: z.optional(contact),
  shipToAddress: z.optional(address),
  shipToType: z.optional(m.oneOf('GIFT_PURCHASE', 'SHIP_TO', 'SAME_AS_BILL_TO')),
  accountTags: z.optional(m.map(m.text())),
  taxId: z.optional(m.text({ max: 255 })),
  taxIdRegion: z.optional(m.text({ max: 2 })),
})

/** The type of `fastspringBody`. */
export type FastspringBody = z.infer<typeof fastspringBody>
