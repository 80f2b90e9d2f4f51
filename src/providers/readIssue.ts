import type { SessionIssue } from '../schema/issue.js'
import { isFieldPath } from '../sections/fieldPath.js'

type Unknown = Partial<Record<string, unknown>>

/**
 * Reads an issue of an adapter or a host, copied key by key; empty when it says nothing. A path is kept if `isKnown` accepts
 * it. `general`: the code where the given one cannot be used. A code alone cannot be used at an unknown path.
 */
export function readIssue(given: unknown, general: string, isKnown: (path: string) => boolean): SessionIssue[] {
  const { path: place, code: named, message } = { ...(given as object) } as Unknown
  const path = typeof place === 'string' && isKnown(place) ? { path: place } : {}
  const words = typeof message === 'string' && message.trim() !== '' ? { message } : {}
  const code = typeof named === 'string' ? named : ''
  if (!path.path && !words.message && !code) return []
  const isLost = !path.path && place !== undefined && place !== null && place !== ''
  const usable = isLost && !words.message ? '' : code
  return [{ ...path, code: usable || (isFieldPath(path.path ?? '') ? 'invalid' : general), ...words }]
}
