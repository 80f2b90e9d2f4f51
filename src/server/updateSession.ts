import type { SessionUpdateResult } from '../providers/result.js'
import type { Sent } from '../providers/sendRequests.js'
import { toResult } from '../providers/toResult.js'
import type { Upstream } from '../providers/upstream.js'
import { withDeadline } from '../providers/withDeadline.js'
import { reportFault } from '../schema/reportFault.js'
import { callUpstream, upstreamMs } from './callUpstream.js'

/** What `updateSession` takes. */
export interface SessionBody<S, B> {
  /** The provider and your key. */
  upstream: Upstream<S, B>
  /** The ID of the session. */
  session: S
  /** The whole request body, in the provider's own words. */
  body: unknown
}

/**
 * The merchant's own update of a session, with all that the provider's document lists. A body that the mirror refuses is
 * not sent: `rejected`, with the path in the body and a message for developers. `saved` is empty, `answer` is the
 * provider's, and a list where the wire sends several requests. Never throws for a body; throws for a missing credential and for an id that is none.
 */
export async function updateSession<S, B>({
  upstream,
  session,
  body: given,
}: SessionBody<S, B>): Promise<SessionUpdateResult & { answer?: unknown }> {
  const parsed = (upstream.strictMirror ?? upstream.mirror)?.safeParse(given)
  if (parsed?.success === false) {
    const issues = parsed.error.issues.map(({ path, message }) => ({
      path: path.map(String).join('.'),
      code: 'invalid',
      message,
    }))
    return { status: 'rejected', saved: [], issues }
  }
  const never = new AbortController().signal
  const body = parsed ? parsed.data : (given as B)
  const sent = await withDeadline(upstream.timeoutMs ?? upstreamMs, never, (signal) =>
    callUpstream({ upstream, session, body, signal, report: reportFault }),
  ).catch(ifSilent)
  const { result: outcome } = sent
  const result = toResult(sent, [])
  return outcome.status === 'saved' && outcome.answer !== undefined ? { ...result, answer: outcome.answer } : result
}

function ifSilent(error: unknown): Sent {
  if (!(error instanceof DOMException && error.name === 'TimeoutError')) throw error
  return { result: { status: 'failed', reason: 'timeout', retryable: true }, info: {} }
}
