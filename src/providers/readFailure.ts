import type { FailureReason } from './result.js'
import { readRetryAfter } from './readRetryAfter.js'
import type { WireAnswer, WireFailure } from './wire.js'

const reasons: Readonly<Record<number, FailureReason>> = {
  401: 'misconfigured',
  403: 'misconfigured',
  404: 'ended',
  409: 'conflict',
  410: 'ended',
  429: 'rate-limited',
}

/** Whether a status means that the provider rejected the request and its body says why: 400 and 422. */
export const isRejection = (status: number) => status === 400 || status === 422

/**
 * Returns the failure of an answer; undefined for a success and for a rejection that names fields. A web page with a
 * rejection status comes from a proxy, and is a failure.
 */
export function readFailure(answer: WireAnswer): WireFailure | undefined {
  const { status } = answer
  if (status >= 200 && status < 300) return undefined
  if (isRejection(status)) return isWebPage(answer) ? unreadable(answer) : undefined
  // Any other 4xx means that the request itself is wrong, which a shopper cannot correct.
  const passing = status < 400 || status >= 500 || status === 408 || status === 424 || status === 425
  return toFailure(answer, reasons[status] ?? (passing ? 'unavailable' : 'misconfigured'))
}

/** Returns the failure of an undocumented answer, such as a network's login page with status 200. */
export const unreadable = (answer: WireAnswer): WireFailure => ({
  ...toFailure(answer, 'unavailable'),
  detail: `HTTP ${answer.status}, unreadable`,
})

/** Makes a failure, with the time to wait before a retry. `code`: the provider's own code, for your log. */
export function toFailure(
  { status, headers }: WireAnswer,
  reason: FailureReason,
  code?: unknown,
  retryable = reason === 'unavailable' || reason === 'rate-limited',
): WireFailure {
  const retryAfterMs = retryable ? readRetryAfter(headers) : undefined
  const known = typeof code === 'string' && /^[a-z_]{1,64}$/i.test(code) ? ` ${code}` : ''
  return {
    status: 'failed',
    reason,
    retryable,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    detail: `HTTP ${status}${known}`,
  }
}

const isWebPage = ({ headers, text }: WireAnswer) =>
  /html/i.test(headers.get('content-type') ?? '') || text.trimStart().startsWith('<')
