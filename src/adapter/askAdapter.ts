import type { SessionUpdateResult } from '../providers/result.js'
import { withDeadline } from '../providers/withDeadline.js'
import { reportFault } from '../schema/reportFault.js'
import type { SessionUpdate } from '../sections/schema.js'
import { answerFaults } from '../providers/answerFaults.js'
import { failed, failedBy } from './failed.js'
import { readResult } from '../providers/readResult.js'

/**
 * Calls an adapter and returns a valid result, because an adapter may be your own code. At the deadline, `signal`
 * aborts, and a later answer is ignored. Never rejects.
 */
export async function askAdapter(
  update: SessionUpdate,
  ask: (signal: AbortSignal) => Promise<SessionUpdateResult> | undefined,
  { timeoutMs, signal = new AbortController().signal }: { timeoutMs?: number | undefined; signal?: AbortSignal } = {},
): Promise<SessionUpdateResult> {
  try {
    const answer: unknown = await withDeadline(timeoutMs ?? 20_000, signal, async (within) => ask(within))
    reportAnswer(answer, update, 'update of the adapter must return a SessionUpdateResult, but')
    return readResult(answer, update) ?? failed('misconfigured')
  } catch (error) {
    const result = failedBy(error)
    // An adapter may reject because its signal aborted.
    if (!signal.aborted && !(result.status === 'failed' && result.reason === 'timeout')) reportFault(error)
    return result
  }
}

/** Reports what is wrong with an answer, in development only. `name`: renames what a fault is about. */
export function reportAnswer(
  answer: unknown,
  update: SessionUpdate,
  what: string,
  name = (fault: string): string => fault,
): void {
  try {
    // Bundlers remove this branch, and `answerFaults` with it, from production builds.
    if (process.env.NODE_ENV !== 'production') {
      const faults = answerFaults(answer, update)
      if (faults.length > 0) reportFault(new TypeError(`tillkit: ${what} ${faults.map(name).join('; ')}.`))
    }
  } catch {
    // `process` is missing in a browser if no bundler replaced it.
  }
}
