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

/** Whether a status says that the request was read and refused, so that its body tells why. */
export const isRejection = (status: number) => status === 400 || status === 422

/**
 * What an answer means when it is neither a success nor a refusal that names fields; undefined for those two. A web page
 * in place of a refusal comes from something between us and the provider.
 */
export function readFailure(answer: WireAnswer): WireFailure | undefined {
  const { status } = answer
  if (status >= 200 && status < 300) return undefined
  if (isRejection(status)) return isWebPage(answer) ? unreadable(answer) : undefined
  // Another 4xx says that the request itself is wrong, and no shopper can mend that.
  const passing = status < 400 || status >= 500 || status === 408 || status === 424 || status === 425
  return toFailure(answer, reasons[status] ?? (passing ? 'unavailable' : 'misconfigured'))
}

/** An answer that nobody documented, e.g. the page of a captive portal with status 200. */
export const unreadable = (answer: WireAnswer): WireFailure => ({
  ...toFailure(answer, 'unavailable'),
  detail: `HTTP ${answer.status}, unreadable`,
})

/**
 * A failure with what its reason implies, and how long to wait before it is tried again. `code`: the provider's own code, for
 * the host's log.
 */
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
