import type { Provider } from '../providers/provider.js'
import { readResult } from '../providers/readResult.js'
import type { SessionUpdateResult } from '../providers/result.js'
import { reportFault } from '../schema/reportFault.js'
import { warnOnce } from '../schema/warnOnce.js'
import type { SessionIssue } from '../sections/issue.js'
import type { SessionUpdate } from '../sections/schema.js'
import type { SessionAdapter } from './adapter.js'
import { reportAnswer } from './askAdapter.js'
import type { RetryOptions } from './attempt.js'
import { checkAdapterOptions } from './checkAdapterOptions.js'
import { failed } from './failed.js'
import { readResponse } from './readResponse.js'
import { sendingAdapter } from './sendingAdapter.js'
import { UnknownOutcome } from './UnknownOutcome.js'

/** The options of `createAdapter`. */
export interface AdapterOptions {
  /** Decides which fields the form displays. Default: all. */
  provider?: Provider
  /**
   * Sends the update to your server. Returns the `Response` or a `SessionUpdateResult`. Pass `signal` to `fetch`. If the
   * outcome of an attempt is unknown, as when `send` throws, the next one has the same `idempotencyKey`. Otherwise the
   * key is new. Store the key with the update. If a request has a key that you have stored, store nothing and answer 2xx as before.
   */
  send(
    update: SessionUpdate,
    options: { signal: AbortSignal; idempotencyKey: string },
  ): Promise<Response | SessionUpdateResult>
  /** Reads the `Response` that `send` returned. Default: its status and the `errors` in its body. */
  read?(response: Response, update: SessionUpdate): SessionUpdateResult | Promise<SessionUpdateResult>
  /** The deadline of each attempt in milliseconds, when `signal` aborts. Default: 20 000. */
  timeoutMs?: number
  /** How often a failed save is attempted. */
  retry?: RetryOptions
}

/**
 * Creates an adapter for your own backend from a function that sends an update. It adds the write queue, deadlines and
 * retries, and shows a message for every failure. Throws a `TypeError` if an option is missing or invalid.
 */
export function createAdapter(options: AdapterOptions): SessionAdapter {
  checkAdapterOptions(options)
  const { provider, send, read, timeoutMs, retry } = options
  return sendingAdapter(provider, { timeoutMs: timeoutMs ?? 20_000, retry }, async (update, signal, idempotencyKey) => {
    let given: unknown
    try {
      given = await send(update, { signal, idempotencyKey })
    } catch (error) {
      if (!signal.aborted)
        warnOnce(
          () =>
            `createAdapter: send threw, so the outcome is unknown. Return a result if you know it. ${String(error)}`,
        )
      throw error
    }
    const hasResponse = isResponse(given)
    const answer = hasResponse
      ? await (read ? readBy(read, given as Response, update, signal) : readResponse(given as Response, update))
      : given
    if (hasResponse && !read)
      reportAnswer(answer, update, 'createAdapter: the answer of your server is invalid:', inAnswer)
    else if (hasResponse) reportAnswer(answer, update, 'read of createAdapter must return a SessionUpdateResult, but')
    else reportAnswer(answer, update, 'send of createAdapter must return a Response or a SessionUpdateResult, but')
    const result = readResult(answer, update) ?? failed('misconfigured')
    // After a timeout, the outcome is unknown.
    if (result.status === 'failed' && result.reason === 'timeout') throw new UnknownOutcome(result)
    return result.status === 'rejected' ? { ...result, issues: distinct(result.issues) } : result
  })
}

/** Names what your server sent in place of what the kit read from it. */
const inAnswer = (fault: string) =>
  fault
    .replace(/^session\./, '')
    .replace(/^issues(\S+)\.path\b/, 'the path or pointer of errors$1')
    .replace(/^issues\b/, 'errors')

// Checks the methods, because polyfills and other realms have their own `Response`.
function isResponse(given: unknown): given is Response {
  const { text, headers } = (given ?? {}) as Partial<Response>
  return typeof text === 'function' && typeof headers?.get === 'function'
}

/** Removes duplicates: several errors that name no field may become the same issue. */
function distinct(issues: readonly SessionIssue[]): SessionIssue[] {
  return [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()]
}

/**
 * Reads a response with your `read`. If `read` throws, the status decides; the outcome of a success is then unknown.
 */
async function readBy(
  read: NonNullable<AdapterOptions['read']>,
  response: Response,
  update: SessionUpdate,
  signal: AbortSignal,
): Promise<unknown> {
  try {
    return await read(response, update)
  } catch (error) {
    // At the deadline, reading the body throws.
    if (!signal.aborted) reportFault(error)
    if (response.ok) throw new UnknownOutcome(failed('unavailable'), false)
    return readResponse(response, update, Promise.resolve(''))
  }
}
