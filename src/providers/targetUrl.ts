import { InvalidSessionError } from './InvalidSessionError.js'

/** The URL of a request. Throws where the URL parser would read another path than the one that the wire made. */
export function targetUrl(baseUrl: string, path: string): string {
  if (!baseUrl) throw new Error('The documents name no host: give a baseUrl.')
  const base = new URL(baseUrl)
  const expected = base.pathname.replace(/\/$/, '') + path
  const url = new URL(expected, base.origin)
  if (!path.startsWith('/') || url.href !== base.origin + expected) {
    throw new Error('The path of the request is not the one that the provider documents.')
  }
  return url.href
}

/**
 * Encodes an ID as one segment of a URL path. Throws `InvalidSessionError` if it is not a text that `allowed` matches, and for dots
 * alone, because encoding does not stop `..`.
 */
export function toPathSegment(id: unknown, allowed: RegExp, rule: string): string {
  if (typeof id !== 'string' || !allowed.test(id) || /^\.*$/.test(id)) throw new InvalidSessionError(rule)
  return encodeURIComponent(id)
}
