import type * as z from 'zod/mini'

import type { SessionIssue } from './issue.js'
import { type Address, addressReady, canonicalAddress } from './postalAddress.js'
import { report } from './report.js'

/**
 * Makes a zod check of a function that lists the issues of an object with an address. It waits for the rules of the
 * country, so such a schema is parsed with `safeParseAsync`.
 */
export function reportAddress<A extends Address>(list: (address: A) => readonly SessionIssue[]): z.core.CheckFn<A> {
  const judge = report(list)
  return async (payload) => {
    await addressReady(payload.value)
    payload.value = canonicalAddress(payload.value)
    await judge(payload)
  }
}
