import type { FailureReason } from './result.js'

const reasons: Readonly<Record<number, FailureReason>> = {
  401: 'ended',
  408: 'timeout',
  409: 'conflict',
  429: 'rate-limited',
  504: 'timeout',
}

/** The reason that a status of a relay stands for. */
export const relayReason = (status: number): FailureReason =>
  reasons[status] ?? (status >= 400 && status < 500 ? 'misconfigured' : 'unavailable')
