import type { SessionInfo, SessionUpdateResult } from './result.js'
import type { Sent } from './sendRequests.js'
import type { SessionIssue } from '../sections/issue.js'
import type { SectionId } from '../sections/schema.js'

/** Keeps the path and code of a provider's issue. Its message stays on the server. */
const toIssue = ({ path, code }: SessionIssue): SessionIssue => ({ ...(path !== undefined && { path }), code })

/** Makes the result for the browser from listed keys only. `saved`: the stored sections. */
export function toResult({ result, info }: Sent, saved: SectionId[]): SessionUpdateResult {
  const session = toSession(info)
  const rest = { saved, ...(Object.keys(session).length > 0 && { session }) }
  if (result.status === 'saved') return { status: 'saved', ...rest }
  if (result.status === 'rejected') return { status: 'rejected', ...rest, issues: result.issues.map(toIssue) }
  const { reason, retryable, retryAfterMs } = result
  return { status: 'failed', ...rest, reason, retryable, ...(retryAfterMs !== undefined && { retryAfterMs }) }
}

const toSession = ({ warnings, issues, ...info }: SessionInfo): SessionInfo => ({
  ...info,
  ...(warnings && { warnings: warnings.map(toIssue) }),
  ...(issues && { issues: issues.map(toIssue) }),
})
