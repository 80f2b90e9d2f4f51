import type { SessionUpdateResult } from '../providers/result.js'
import type { Sent } from '../providers/sendRequests.js'
import { toResult } from '../providers/toResult.js'
import type { Upstream } from '../providers/upstream.js'
import { withDeadline } from '../providers/withDeadline.js'
import { reportFault } from '../schema/reportFault.js'
import { callUpstream, upstreamMs } from './callUpstream.js'

/** The options of `updateSession`. */
export interface SessionBody<S, B> {
  /** The provider and your key. */
  upstream: Upstream<S, B>
  /** The ID of the session. */
  session: S
  /** The whole request body, in the provider's format. */
  body: unknown
}

/**
 * Updates a session with your own body, which may use everything that the provider documents. A body that the mirror
 * rejects is not sent: the result is `rejected`, with paths in the body and messages for developers. `saved` is empty.
 * `answer` is the provider's answer, or a list if the wire sends several requests. Throws for a missing credential or
 * an invalid session ID, never for a body.
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
