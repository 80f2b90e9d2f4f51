import type { SessionUpdateResult } from '../providers/result.js'
import { withDeadline } from '../providers/withDeadline.js'
import { reportFault } from '../schema/reportFault.js'
import type { SessionUpdate } from '../sections/schema.js'
import { answerFaults } from '../providers/answerFaults.js'
import { failed, failedBy } from './failed.js'
import { readResult } from '../providers/readResult.js'

/**
 * Asks an adapter and makes a valid result of whatever it does: an adapter may be the host's. One that is silent is told to
 * stop at its deadline, and what it answers later is not heard. Never rejects.
 */
export async function askAdapter(
  update: SessionUpdate,
  ask: (signal: AbortSignal) => Promise<SessionUpdateResult> | undefined,
  { timeoutMs, signal = new AbortController().signal }: { timeoutMs?: number | undefined; signal?: AbortSignal } = {},
): Promise<SessionUpdateResult> {
  try {
    const answer: unknown = await withDeadline(timeoutMs ?? 20_000, signal, async (within) => ask(within))
    reportAnswer(answer, update, 'the answer of the adapter is wrong')
    return readResult(answer, update) ?? failed('misconfigured')
  } catch (error) {
    const result = failedBy(error)
    // Who is asked to stop may well reject.
    if (!signal.aborted && !(result.status === 'failed' && result.reason === 'timeout')) reportFault(error)
    return result
  }
}

/** Reports what is wrong with an answer, in development only. */
export function reportAnswer(answer: unknown, update: SessionUpdate, what: string): void {
  try {
    // A bundler leaves it out of production, and `answerFaults` with it.
    if (process.env.NODE_ENV !== 'production') {
      const faults = answerFaults(answer, update)
      if (faults.length > 0) reportFault(new TypeError(`tillkit: ${what}: ${faults.join('; ')}.`))
    }
  } catch {
    // No bundler has replaced it, and a browser has no `process`.
  }
}
