import {
  readFailure,
  readIssues,
  readList,
  readObject,
  readOwn,
  statedAnswer,
  toPathSegment,
  unreadable,
  type Wire,
} from '../index.js'
import { checkoutPageFields, toCheckoutPageBody } from './mapping.js'
import type { CheckoutPageBody } from './schema.js'

/** "Update a customer" without host and API key. The session is the customer ID. */
export const checkoutPageWire = {
  baseUrl: 'https://api.checkoutpage.com',
  toBody: toCheckoutPageBody,

  requests(session, body) {
    // The example ID has 24 hex digits, but the documentation does not say that all have.
    const id = toPathSegment(
      session,
      /^[\w-]{1,255}$/,
      'The session must be the ID of a customer: letters, digits, "_" or "-".',
    )
    return {
      method: 'PATCH',
      path: `/v1/customers/${id}`,
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }
  },

  // A 401 has a different shape, so only the status decides what a failure is.
  read(given) {
    const body = readObject(given.text)
    const answer = statedAnswer(given, body)
    const failed = readFailure(answer)
    if (failed) return failed
    if (answer.status >= 400) {
      // Each entry repeats the input as `value`, which is never read. The spelling of nested fields in `param` is not
      // documented.
      const errors = readList(body, 'errors').map((error) => ({
        path: readOwn(error, 'param'),
        hint: readOwn(error, 'message'),
      }))
      return readIssues(answer, checkoutPageFields, errors, { prefixes: ['body'] })
    }
    const isCustomer = readOwn(body, 'status') !== 'error' && typeof readOwn(body, 'data', 'id') === 'string'
    return isCustomer ? { status: 'saved', answer: body } : unreadable(answer)
  },
} satisfies Wire<string, CheckoutPageBody>
