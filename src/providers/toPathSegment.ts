import { InvalidSessionError } from './InvalidSessionError.js'

/**
 * An id as one segment of a URL path. Throws `InvalidSessionError` for what is not a text that the allow-list matches,
 * and for dots alone: encoding does not keep `..` from climbing.
 */
export function toPathSegment(id: unknown, allowed: RegExp, rule: string): string {
  if (typeof id !== 'string' || !allowed.test(id) || /^\.*$/.test(id)) throw new InvalidSessionError(rule)
  return encodeURIComponent(id)
}
