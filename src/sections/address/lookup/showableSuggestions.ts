import type { Suggestion } from '../../../schema/addressLookup.js'

/** The suggestions of a lookup that can be shown. What cannot be shown of one, such as its matches, is left out alone. */
export function showableSuggestions(given: unknown): Suggestion[] {
  return Array.isArray(given) ? (given as unknown[]).filter(isSuggestion).map(withReadableParts) : []
}

function isSuggestion(given: unknown): given is Suggestion {
  const { id, title } = { ...(given as object) } as Partial<Record<keyof Suggestion, unknown>>
  return typeof id === 'string' && typeof title === 'string'
}

function withReadableParts({ detail, matches, ...suggestion }: Suggestion): Suggestion {
  const isReadable =
    Array.isArray(matches) && matches.every((match) => Array.isArray(match) && match.every(Number.isInteger))
  return { ...suggestion, ...(typeof detail === 'string' && { detail }), ...(isReadable && { matches }) }
}
