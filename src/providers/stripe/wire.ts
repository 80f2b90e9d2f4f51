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

/** "Update a Checkout Session" without host and secret key. The session is its id, `cs_…`. */
export const stripeWire = {
  baseUrl: 'https://api.stripe.com',
  toBody: toStripeBody,

  requests(session, body) {
    const id = toPathSegment(session, /^\w{1,255}$/, 'The session must be the id of a Checkout Session, cs_…')
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
    return asStripeSays(answer, error, readError(answer, error))
  },
} satisfies Wire<string, StripeBody>

/** Stripe's own word on whether a failed request is worth repeating goes before what its status says. */
function asStripeSays(answer: WireAnswer, error: unknown, result: WireResult): WireResult {
  const says = answer.headers.get('stripe-should-retry')
  const isRepeated = says === 'true'
  if ((!isRepeated && says !== 'false') || (result.status !== 'failed' && !isRepeated)) return result
  const { reason, unknown }: Partial<WireFailure> = result.status === 'failed' ? result : {}
  const isKnown = reason !== undefined && (!isRepeated || passing.includes(reason))
  const failed = toFailure(answer, isKnown ? reason : 'unavailable', readOwn(error, 'code'), isRepeated)
  return unknown ? { ...failed, unknown } : failed
}

const passing: readonly FailureReason[] = ['unavailable', 'rate-limited', 'conflict']

// The request itself is wrong, not what the shopper typed, so no field gets the blame.
const hostFaults: readonly unknown[] = ['parameter_unknown', 'parameters_exclusive']

function readError(answer: WireAnswer, error: unknown): WireResult {
  const { status } = answer
  const code = readOwn(error, 'code')
  const param = readOwn(error, 'param')
  if (code === 'rate_limit') return toFailure(answer, 'rate-limited', code)
  // The request with this key is still being carried out.
  if (code === 'idempotency_key_in_use') return { ...toFailure(answer, 'conflict', code, true), unknown: true }
  if (code === 'lock_timeout' || status === 409) return toFailure(answer, 'conflict', code, true)
  // The key was used before with other parameters: repeating cannot help.
  if (readOwn(error, 'type') === 'idempotency_error') return toFailure(answer, 'conflict', 'idempotency_error')
  if (isRejection(status) && hasEnded(error)) return toFailure(answer, 'ended', code)
  const failed = readFailure(answer)
  if (failed) return failed
  // Somebody else has changed the list since it was read.
  if (isRejection(status) && /^line_items\[\d+\]\[(id|quantity)\]$/.test(String(param)))
    return { status: 'rejected', issues: [{ path: 'lineItems', code: 'item-changed' }] }
  if (hostFaults.includes(code)) return toFailure(answer, 'misconfigured', code)
  // What is missing is something at Stripe, not the value.
  const hint = code === 'resource_missing' ? undefined : code
  return readIssues(answer, stripeFields, [{ path: param, hint }], { code, custom: stripeCustom })
}

/** The session is not there, or is complete or expired; only the message tells the latter. */
function hasEnded(error: unknown): boolean {
  const param = readOwn(error, 'param')
  if (readOwn(error, 'code') === 'resource_missing') return param === undefined || param === 'session' || param === 'id'
  const message = readOwn(error, 'message')
  if (typeof message !== 'string' || readFormPath(stripeFields, param)) return false
  return /session[^]*\b(completed?|expired|not open)\b/i.test(message.slice(0, 1000))
}
