import * as z from 'zod/mini'

import { mirror as m } from '../index.js'

// Mirror of "Edits the prefill contact details before card capture", POST /api/Checkout/sessions/me/contact. No length
// is documented for this call, and its sibling calls disagree, so there are no limits.

/** The body of Topiic's contact call. */
export const topiicBody = m.object({
  sessionId: m.text({
    pattern: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
    hint: 'Give the UUID of the session.',
  }),
  firstName: m.text(),
  lastName: m.text(),
  email: m.email(),
  phone: z.optional(m.text()),
  addressLine1: z.optional(m.text()),
  addressLine2: z.optional(m.text()),
  city: z.optional(m.text()),
  state: z.optional(m.text()),
  postCode: z.optional(m.text()),
  country: z.optional(m.text()),
})

/** The type of `topiicBody`. */
export type TopiicBody = z.infer<typeof topiicBody>
