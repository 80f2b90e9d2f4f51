import type { SessionUpdateResult } from '../providers/result.js'

/**
 * Thrown if it is unknown whether an update was saved. `result` is shown to the shopper. `isUnderWay`: the request may
 * still be processed, because a gateway that stopped waiting does not cancel the call.
 */
export class UnknownOutcome extends Error {
  override readonly name = 'UnknownOutcome'

  constructor(
    readonly result: SessionUpdateResult,
    readonly isUnderWay = true,
  ) {
    super('The outcome is unknown.')
  }
}
