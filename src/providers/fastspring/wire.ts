import {
  InvalidSessionError,
  type ProviderError,
  readFailure,
  readFormPath,
  readIssues,
  readList,
  readObject,
  readOwn,
  type SessionIssue,
  statedAnswer,
  toFailure,
  toPathSegment,
  unreadable,
  type Wire,
} from '../index.js'
import { fastspringCustom, fastspringFields, toFastspringBody } from './mapping.js'
import type { FastspringBody } from './schema.js'

/** A FastSpring session: `checkoutPath` is `store-id/checkout-id`. */
export interface FastspringSession {
  checkoutPath: string
  sessionId: string
}

// It is not documented whether error paths start with the session object that contains the customer.
const prefixes = ['customer']

/** "Update session customer" without host and credentials. A buyer's browser may send it without credentials. */
export const fastspringWire = {
  baseUrl: 'https://api.fastspring.com',
  toBody: toFastspringBody,

  requests({ checkoutPath, sessionId }, body) {
    const [store, checkout, ...more] = String(checkoutPath).split('/')
    if (more.length > 0) throw new InvalidSessionError('checkoutPath must be store-id/checkout-id, such as shop/main.')
    const part = (id: unknown) =>
      toPathSegment(
        id,
        /^[\w.-]{1,255}$/,
        'checkoutPath must be store-id/checkout-id of letters, digits, ".", "_", "-".',
      )
    const session = toPathSegment(
      sessionId,
      /^[\w.-]{1,64}$/,
      'sessionId must be 1 to 64 letters, digits, ".", "_", "-".',
    )
    return {
      method: 'PUT',
      path: `/v2/checkouts/${part(store)}/${part(checkout)}/sessions/${session}/customer`,
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }
  },

  read(given) {
    const body = readObject(given.text)
    const answer = statedAnswer(given, body)
    // FastSpring reportedly answers 404 when a rate limit is exceeded. The answer does not tell the two apart, so it
    // counts as an ended session that may be retried once.
    if (answer.status === 404) return toFailure(answer, 'ended', undefined, true)
    const failed = readFailure(answer)
    if (failed) return failed
    if (answer.status >= 400) {
      const code = readOwn(readList(body, 'errors')[0], 'errorCode')
      return readIssues(answer, fastspringFields, readErrors(body), { prefixes, code, custom: fastspringCustom })
    }
    if (!body || !isCustomer(body)) return unreadable(answer)
    const warnings = readWarnings(body)
    return { status: 'saved', answer: body, ...(warnings.length > 0 && { warnings }) }
  },
} satisfies Wire<FastspringSession, FastspringBody>

// The documented answer has no required keys.
const contacts = ['billToContact', 'billToAddress', 'shipToContact', 'shipToAddress', 'shipToType']
const rest = ['accountId', 'externalAccountId', 'accountTags', 'taxId', 'taxIdRegion', 'savedPaymentMethod', 'warnings']
const answerKeys = [...contacts, ...rest, 'customer']

/** Whether an answer has a key of a customer, or is empty. */
const isCustomer = (body: object): boolean => {
  const keys = Object.keys(body)
  return keys.length === 0 || keys.some((key) => answerKeys.includes(key))
}

/** Reads the `errors` of an answer. Each repeats the value as `rejectedValue`, which is never read. */
function readErrors(body: unknown): ProviderError[] {
  return readList(body, 'errors').map((error) => ({ path: readOwn(error, 'field'), hint: readOwn(error, 'errorCode') }))
}

const warningCodes = new Map<unknown, string>([
  ['INVALID_TAX_ID', 'invalid-tax-id'],
  ['INVALID_POSTAL_CODE', 'invalid-postal-code'],
])

// Documented for session answers: "flag ignored inputs". The customer answer may have them in future.
function readWarnings(body: unknown): SessionIssue[] {
  return readList(body, 'warnings').map((warning) => {
    const path = readFormPath(fastspringFields, readOwn(warning, 'field'), prefixes, fastspringCustom)
    return { ...(path && { path }), code: warningCodes.get(readOwn(warning, 'code')) ?? 'provider-warning' }
  })
}
