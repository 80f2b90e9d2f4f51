import { failed } from '../../adapter/failed.js'
import type { SessionUpdateResult } from '../../providers/result.js'
import { withDeadline } from '../../providers/withDeadline.js'
import { reportFault } from '../../schema/reportFault.js'
import type { SessionIssue } from '../../sections/issue.js'
import type { SessionUpdate } from '../../sections/schema.js'
import { showableIssues } from '../store/showable.js'

/** Called before an update is sent. If it returns issues, they are displayed and nothing is sent. */
export type BeforeSave = (update: SessionUpdate) => SessionIssue[] | void | Promise<SessionIssue[] | void>

/**
 * Calls `onBeforeSave`. Returns undefined if the update may be sent. If the callback throws, returns something else or
 * takes longer than `ms` milliseconds, nothing is sent.
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
    // `false` is meant as a veto, so it must not count as no issues.
    if (given !== undefined && given !== null && !Array.isArray(given))
      throw new TypeError(`it returned ${String(given)}. Return a list of issues, or nothing.`)
    const issues = showableIssues(given)
    return issues.length ? { status: 'rejected', saved: [], issues } : undefined
  } catch (cause) {
    const isLate = cause instanceof DOMException && cause.name === 'TimeoutError'
    const why = isLate
      ? `it did not settle within ${ms} ms. Answer sooner, or raise \`timeoutMs\` of the adapter.`
      : String(cause)
    reportFault(new Error(`Nothing was saved, because \`onBeforeSave\` of Checkout.Form failed: ${why}`, { cause }))
    return failed(isLate ? 'timeout' : 'misconfigured')
  }
}
