import {
  type FailureReason,
  isRejection,
  readFailure,
  readFormPath,
  readIssues,
  readObject,
  readOwn,
  toFailure,
  toFormBody,
  toPathSegment,
  unreadable,
  type Wire,
  type WireAnswer,
  type WireFailure,
  type WireResult,
} from '../index.js'
import { stripeCustom, stripeFields, toStripeBody } from './mapping.js'
import type { StripeBody } from './schema.js'

/** "Update a Checkout Session" without host and secret key. The session is its ID, `cs_…`. */
export const stripeWire = {
  baseUrl: 'https://api.stripe.com',
  toBody: toStripeBody,

  requests(session, body) {
    const id = toPathSegment(
      session,
      /^\w{1,255}$/,
      'The session must be the ID of a Checkout Session, such as cs_test_1.',
    )
    return {
      method: 'POST',
      path: `/v1/checkout/sessions/${id}`,
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      body: toFormBody(body),
    }
  },

  read(answer) {
    const body = readObject(answer.text)
    if (answer.status >= 200 && answer.status < 300) {
      return readOwn(body, 'object') === 'checkout.session' ? { status: 'saved', answer: body } : unreadable(answer)
    }
    const error = readOwn(body, 'error')
    return applyShouldRetry(answer, error, readError(answer, error))
  },
} satisfies Wire<string, StripeBody>

/** Applies Stripe's `Stripe-Should-Retry` header, which takes precedence over the status. */
function applyShouldRetry(answer: WireAnswer, error: unknown, result: WireResult): WireResult {
  const header = answer.headers.get('stripe-should-retry')
  const shouldRetry = header === 'true'
  if ((!shouldRetry && header !== 'false') || (result.status !== 'failed' && !shouldRetry)) return result
  const { reason, unknown }: Partial<WireFailure> = result.status === 'failed' ? result : {}
  const isKnown = reason !== undefined && (!shouldRetry || temporary.includes(reason))
  const failed = toFailure(answer, isKnown ? reason : 'unavailable', readOwn(error, 'code'), shouldRetry)
  return unknown ? { ...failed, unknown } : failed
}

const temporary: readonly FailureReason[] = ['unavailable', 'rate-limited', 'conflict']

// The request itself is wrong, not the shopper's input, so no field gets an error.
const requestFaults: readonly unknown[] = ['parameter_unknown', 'parameters_exclusive']

function readError(answer: WireAnswer, error: unknown): WireResult {
  const { status } = answer
  const code = readOwn(error, 'code')
  const param = readOwn(error, 'param')
  if (code === 'rate_limit') return toFailure(answer, 'rate-limited', code)
  // The request with this key is still in progress.
  if (code === 'idempotency_key_in_use') return { ...toFailure(answer, 'conflict', code, true), unknown: true }
  if (code === 'lock_timeout' || status === 409) return toFailure(answer, 'conflict', code, true)
  // The key was used before with other parameters, so retrying cannot help.
  if (readOwn(error, 'type') === 'idempotency_error') return toFailure(answer, 'conflict', 'idempotency_error')
  if (isRejection(status) && hasEnded(error)) return toFailure(answer, 'ended', code)
  const failed = readFailure(answer)
  if (failed) return failed
  // The list was changed elsewhere after it was read.
  if (isRejection(status) && /^line_items\[\d+\]\[(id|quantity)\]$/.test(String(param)))
    return { status: 'rejected', issues: [{ path: 'lineItems', code: 'item-changed' }] }
  if (requestFaults.includes(code)) return toFailure(answer, 'misconfigured', code)
  // An object at Stripe is missing, not the value.
  const hint = code === 'resource_missing' ? undefined : code
  return readIssues(answer, stripeFields, [{ path: param, hint }], { code, custom: stripeCustom })
}

/** Whether the session is missing, complete or expired. Only the message header the latter two. */
function hasEnded(error: unknown): boolean {
  const param = readOwn(error, 'param')
  if (readOwn(error, 'code') === 'resource_missing') return param === undefined || param === 'session' || param === 'id'
  const message = readOwn(error, 'message')
  if (typeof message !== 'string' || readFormPath(stripeFields, param)) return false
  return /session[^]*\b(completed?|expired|not open)\b/i.test(message.slice(0, 1000))
}
