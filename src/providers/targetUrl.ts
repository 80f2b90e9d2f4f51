import { InvalidSessionError } from './InvalidSessionError.js'

/** Makes the URL of a request. Throws if URL parsing would change the path. */
export function targetUrl(baseUrl: string, path: string): string {
  if (!baseUrl) throw new Error('`baseUrl` is required: this provider has no default host.')
  const base = new URL(baseUrl)
  const expected = base.pathname.replace(/\/$/, '') + path
  const url = new URL(expected, base.origin)
  if (!path.startsWith('/') || url.href !== base.origin + expected) {
    throw new Error(
      '`baseUrl` and the path of the request make no valid URL. Correct `baseUrl`, or `path` in `wire.requests`.',
    )
  }
  return url.href
}

/**
 * Encodes an ID as one segment of a URL path. Throws `InvalidSessionError` if it does not match `allowed`, or consists
 * of dots, because encoding does not neutralize `..`.
 */
export function toPathSegment(id: unknown, allowed: RegExp, rule: string): string {
  if (typeof id !== 'string' || !allowed.test(id) || /^\.*$/.test(id)) throw new InvalidSessionError(rule)
  return encodeURIComponent(id)
}
