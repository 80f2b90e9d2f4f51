import { Problem } from './problem.js'
import type { ReadHeader } from './readHeader.js'

/** The parts of a request that are checked before its body is read. */
export interface Head {
  method: string
  url: string
  readHeader: ReadHeader
}

/** Returns the listed origins. Throws a `TypeError` for one that no browser sends, because it would never match. */
export function readOrigins(given: readonly string[] = []): ReadonlySet<string> {
  if (!Array.isArray(given))
    throw new TypeError('createRelay: origins is not an array. Give one, such as ["https://shop.example"].')
  for (const origin of given as readonly unknown[]) {
    if (isSentOrigin(origin)) continue
    throw new TypeError(
      `createRelay: origins has ${JSON.stringify(origin)}. Write scheme and host in lower case, with the port if it ` +
        'is not the usual one, an international name in Punycode, and nothing behind: "https://shop.example".',
    )
  }
  return new Set(given)
}

/** Whether the text is an origin as browsers send it: parsing it as a URL must not change it. */
function isSentOrigin(origin: unknown): boolean {
  if (typeof origin !== 'string' || !/^[a-z][a-z0-9+.-]*:\/\/[^\s/\\?#@*%A-Z]+$/.test(origin)) return false
  if (/^(wss?|ftp|file):/.test(origin) || !URL.canParse(origin)) return false
  const { protocol, host } = new URL(origin)
  return `${protocol}//${host}` === origin
}

/**
 * Accepts requests from the same or a listed origin, like Go's `CrossOriginProtection`. Requests without an origin are
 * rejected: every modern browser sends one, and the relay acts with your secret key. Throws a 403.
 */
export function checkOrigin({ url, readHeader }: Head, origins: ReadonlySet<string>, allowNonBrowser: boolean): void {
  const site = readHeader('sec-fetch-site')
  const origin = readHeader('origin') ?? ''
  if (site === 'same-origin' || site === 'none' || origins.has(origin)) return
  if (!site && !origin && allowNonBrowser) return
  if (!site && hostOf(origin) === (readHeader('host') ?? hostOf(url))) return
  throw new Problem(
    403,
    site || origin
      ? 'The page is of another origin. If it is yours, add its origin to "origins" of createRelay.'
      : 'The request has neither Origin nor Sec-Fetch-Site. If programs may call, set "allowNonBrowser" of createRelay.',
  )
}

const hostOf = (url: string): string | undefined => (URL.canParse(url) ? new URL(url).host : undefined)

/** Returns the headers that let a page of a listed origin read the answer. */
export function corsHeaders(
  method: string,
  readHeader: ReadHeader,
  origins: ReadonlySet<string>,
): Record<string, string> {
  const origin = String(readHeader('origin'))
  if (!origins.has(origin)) return { vary: 'Origin' }
  return {
    vary: 'Origin',
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': 'retry-after',
    ...(method === 'OPTIONS' && {
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'content-type, idempotency-key, authorization, x-csrf-token, x-requested-with',
      'access-control-max-age': '600',
    }),
  }
}
