import type { FailureReason } from './result.js'

const reasons: Readonly<Record<number, FailureReason>> = {
  401: 'ended',
  408: 'timeout',
  409: 'conflict',
  429: 'rate-limited',
  504: 'timeout',
}

/** Returns the failure reason of a relay's HTTP status. */
export const relayReason = (status: number): FailureReason =>
  reasons[status] ?? (status >= 400 && status < 500 ? 'misconfigured' : 'unavailable')
