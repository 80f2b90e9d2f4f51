const longestWait = 60_000
// RFC 9110, section 5.6.7. `Date.parse` alone accepts invalid dates.
const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/

/**
 * Returns the wait that a `Retry-After` header asks for, in milliseconds, at most a minute; undefined if it is missing
 * or invalid.
 */
export function readRetryAfter(headers: Headers, now = Date.now()): number | undefined {
  const given = headers.get('retry-after')?.trim() ?? ''
  const wait = /^\d+$/.test(given) ? Number(given) * 1000 : httpDate.test(given) ? Date.parse(given) - now : NaN
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), longestWait)
}
