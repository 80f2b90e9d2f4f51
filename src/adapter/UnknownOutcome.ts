import type { SessionUpdateResult } from '../providers/result.js'

/**
 * Nobody knows whether an update was saved. `result` is what the shopper is told; `isUnderWay`: what was sent may still land,
 * because what answered, such as a gateway that gave up waiting, has not ended the call.
 */
export class UnknownOutcome extends Error {
  override readonly name = 'UnknownOutcome'

  constructor(
    readonly result: SessionUpdateResult,
    readonly isUnderWay = true,
  ) {
    super('Nobody knows whether it was saved.')
  }
}
