import type { SessionIssue } from '../schema/issue.js'
import { isFieldPath } from '../sections/fieldPath.js'

type Unknown = Partial<Record<string, unknown>>

/**
 * Reads an issue of an adapter or your server, copied key by key; empty if it has no content. A path is kept if
 * `isKnown` accepts it. `general`: the code if the given one is unusable. A code without a message is unusable at an
 * unknown path.
 */
export function readIssue(given: unknown, general: string, isKnown: (path: string) => boolean): SessionIssue[] {
  const { path: place, code: named, message } = { ...(given as object) } as Unknown
  const path = typeof place === 'string' && isKnown(place) ? { path: place } : {}
  const text = typeof message === 'string' && message.trim() !== '' ? { message } : {}
  const code = typeof named === 'string' ? named : ''
  if (!path.path && !text.message && !code) return []
  const isLost = !path.path && place !== undefined && place !== null && place !== ''
  const usable = isLost && !text.message ? '' : code
  return [{ ...path, code: usable || (isFieldPath(path.path ?? '') ? 'invalid' : general), ...text }]
}
