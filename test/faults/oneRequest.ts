import type { WireRequest, WireStep } from '../../src/providers/wire.js'

/** The request of a provider whose updates need only one. */
export function oneRequest(requests: WireRequest | readonly WireStep[]): WireRequest {
  if ('path' in requests) return requests
  throw new Error('This update takes several requests.')
}
