import type { SessionUpdateResult } from '../providers/result.js'

/**
 * Something between the page and the provider answered in their place, such as a gateway that gave up waiting: what
 * was sent may be under way still. `result` is what the shopper is told.
 */
export class UnknownOutcome extends Error {
  override readonly name = 'UnknownOutcome'

  constructor(readonly result: SessionUpdateResult) {
    super('Nobody knows whether it was saved.')
  }
}
