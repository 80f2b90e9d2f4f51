const longestWait = 60_000
// RFC 9110, section 5.6.7; Date.parse alone would take a date from junk.
const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/

/** The wait that a `Retry-After` header asks for, in milliseconds and at most a minute; undefined for none or junk. */
export function readRetryAfter(headers: Headers, now = Date.now()): number | undefined {
  const given = headers.get('retry-after')?.trim() ?? ''
  const wait = /^\d+$/.test(given) ? Number(given) * 1000 : httpDate.test(given) ? Date.parse(given) - now : NaN
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), longestWait)
}
