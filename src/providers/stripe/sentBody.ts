import type * as z from 'zod/mini'

import { stripeBody } from './schema.js'

/**
 * The mirror, but it rejects empty lists. A list replaces the stored one, but Stripe's encoding leaves an empty list
 * out. Then the stored list would stay, and the answer would count as saved. An empty object, such as metadata, changes
 * nothing in either case.
 */
export const sentStripeBody = stripeBody.check((payload: z.core.ParsePayload<object>) => {
  for (const path of emptyLists(payload.value)) {
    payload.issues.push({
      code: 'custom',
      input: payload.value,
      path,
      message: "Empty, so it would not be sent: leave the key out, or give '' where the document lets it be unset.",
    })
  }
})

function emptyLists(given: object, at: string[] = []): string[][] {
  return Object.entries(given).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value !== 'object' || value === null) return []
    const path = [...at, key]
    return Array.isArray(value) && value.length === 0 ? [path] : emptyLists(value, path)
  })
}
