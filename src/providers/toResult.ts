import type { SessionUpdateResult } from './result.js'
import type { WireResult } from './wire.js'
import type { SessionIssue } from '../schema/issue.js'
import type { SectionId } from '../sections/schema.js'

/** What an issue of a provider may say: where and what kind. Its words stay on the server. */
const toIssue = ({ path, code }: SessionIssue): SessionIssue => ({ ...(path !== undefined && { path }), code })

/** What the browser may know of a provider's answer: listed keys only. `saved`: the sections that were sent. */
export function toResult(result: WireResult, saved: SectionId[]): SessionUpdateResult {
  if (result.status === 'rejected') return { status: 'rejected', saved: [], issues: result.issues.map(toIssue) }
  if (result.status === 'saved') {
    return {
      status: 'saved',
      saved,
      ...(result.warnings?.length && { session: { warnings: result.warnings.map(toIssue) } }),
    }
  }
  const { reason, retryable, retryAfterMs } = result
  return { status: 'failed', saved: [], reason, retryable, ...(retryAfterMs !== undefined && { retryAfterMs }) }
}
