import type { Suggestion } from '../../../schema/addressLookup.js'

/** Returns the valid suggestions of a lookup. Invalid parts of a suggestion, such as its matches, are left out. */
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
