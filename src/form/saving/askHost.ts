import { failed } from '../../adapter/failed.js'
import type { SessionUpdateResult } from '../../providers/result.js'
import { withDeadline } from '../../providers/withDeadline.js'
import { reportFault } from '../../schema/reportFault.js'
import type { SessionIssue } from '../../sections/issue.js'
import type { SessionUpdate } from '../../sections/schema.js'
import { showableIssues } from '../store/showable.js'

/** Asked before an update is sent: issues keep it from being sent, and are shown. */
export type BeforeSave = (update: SessionUpdate) => SessionIssue[] | void | Promise<SessionIssue[] | void>

/**
 * Asks the host whether an update may be sent: undefined where nothing is against it. A host that throws, or returns something
 * else than issues, or does not answer in `ms` milliseconds, keeps the update from being sent.
 */
export async function askHost(
  onBeforeSave: BeforeSave,
  update: SessionUpdate,
  ms = 20_000,
): Promise<SessionUpdateResult | undefined> {
  try {
    const given = await withDeadline(ms, new AbortController().signal, async () =>
      onBeforeSave(structuredClone(update)),
    )
    // A `false` is meant as a veto, and must not pass as nothing.
    if (given !== undefined && given !== null && !Array.isArray(given))
      throw new TypeError(`it returned ${String(given)} instead of a list of issues or nothing.`)
    const issues = showableIssues(given)
    return issues.length ? { status: 'rejected', saved: [], issues } : undefined
  } catch (cause) {
    const isLate = cause instanceof DOMException && cause.name === 'TimeoutError'
    const why = isLate ? `it did not settle within ${ms} ms, the \`timeoutMs\` of the adapter.` : String(cause)
    reportFault(new Error(`Nothing was saved, because \`onBeforeSave\` of Checkout.Form failed: ${why}`, { cause }))
    return failed(isLate ? 'timeout' : 'misconfigured')
  }
}
