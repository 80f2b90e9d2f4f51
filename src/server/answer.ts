import type { SessionUpdateResult } from '../providers/result.js'
import { Problem } from './problem.js'

/** An HTTP answer, before it becomes a `Response` or is written to a socket. */
export interface Answer {
  status: number
  headers: Record<string, string | string[]>
  /** Absent for 204. */
  body?: string
}

// Answers contain personal data, so they must not be cached, framed or sniffed for another type.
export const everyAnswer = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "frame-ancestors 'none'",
}

/** Makes the HTTP answer for a result, a problem, or nothing (204). */
export function answer(given?: SessionUpdateResult | Problem, headers: Answer['headers'] = {}): Answer {
  if (!given) return { status: 204, headers: { ...everyAnswer, ...headers } }
  const isProblem = given instanceof Problem
  const wait = isProblem ? given.failure.retryAfterMs : undefined
  return {
    status: isProblem ? given.status : 200,
    headers: {
      ...everyAnswer,
      'content-type': isProblem ? 'application/problem+json' : 'application/json',
      ...(isProblem && given.status === 405 && { allow: 'POST' }),
      ...(wait !== undefined && { 'retry-after': String(Math.ceil(wait / 1000)) }),
      ...headers,
    },
    body: JSON.stringify(given),
  }
}
