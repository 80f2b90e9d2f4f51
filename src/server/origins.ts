import { Problem } from './problem.js'
import type { ReadHeader } from './relayCore.js'

/** The listed origins. Throws a `TypeError` for what no browser would send as one. */
export function readOrigins(given: readonly string[] = []): ReadonlySet<string> {
  for (const origin of given) {
    if (!/^[a-z][a-z0-9+.-]*:\/\/[^\s/?#@*]+$/.test(origin)) {
      throw new TypeError(
        `createRelay: origins holds ${JSON.stringify(origin)}. Write scheme and host in lower case, with the port if it ` +
          'is not the usual one, and nothing behind: "https://shop.example".',
      )
    }
  }
  return new Set(given)
}

/**
 * Lets a request of the own or a listed origin pass, as Go's `CrossOriginProtection` does, but not one that names no
 * origin at all: that is no browser of today, and the relay has a key to lend. Throws a 403.
 */
export function checkOrigin(
  { url }: Request,
  readHeader: ReadHeader,
  origins: ReadonlySet<string>,
  allowNonBrowser: boolean,
): void {
  const site = readHeader('sec-fetch-site')
  const origin = readHeader('origin') ?? ''
  if (site === 'same-origin' || site === 'none' || origins.has(origin)) return
  if (!site && !origin && allowNonBrowser) return
  if (!site && hostOf(origin) === (readHeader('host') ?? hostOf(url))) return
  throw new Problem(
    403,
    site || origin
      ? 'The page is of another origin. List its origin in the option "origins" of createRelay if it is yours.'
      : 'The request has neither Origin nor Sec-Fetch-Site. If programs may call, set "allowNonBrowser" of createRelay.',
  )
}

const hostOf = (url: string): string | undefined => (URL.canParse(url) ? new URL(url).host : undefined)

/** The headers that let a page of a listed origin read the answer. */
export function corsHeaders(
  { method }: Request,
  readHeader: ReadHeader,
  origins: ReadonlySet<string>,
): Record<string, string> {
  const origin = String(readHeader('origin'))
  if (!origins.has(origin)) return { vary: 'Origin' }
  return {
    vary: 'Origin',
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    ...(method === 'OPTIONS' && {
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'content-type, idempotency-key, authorization, x-csrf-token, x-requested-with',
      'access-control-max-age': '600',
    }),
  }
}
