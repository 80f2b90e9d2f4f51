import { isRejection } from '../providers/readFailure.js'
import { readJson } from '../providers/readObject.js'
import { readList } from '../providers/readOwn.js'
import { readRetryAfter } from '../providers/readRetryAfter.js'
import { readShort } from '../providers/readShort.js'
import type { FailureReason } from '../providers/result.js'
import { warnOnce } from '../schema/warnOnce.js'
import { sectionIds } from '../sections/keys.js'
import type { SessionUpdate } from '../sections/schema.js'
import { failed } from './failed.js'
import { readErrors } from './readErrors.js'
import { UnknownOutcome } from './UnknownOutcome.js'

type Unknown = Partial<Record<string, unknown>>

const reasons: Readonly<Record<number, FailureReason>> = {
  401: 'unauthorized',
  404: 'ended',
  408: 'timeout',
  409: 'conflict',
  410: 'ended',
  429: 'rate-limited',
  504: 'timeout',
}
const statuses: readonly unknown[] = ['saved', 'rejected', 'failed']

const answered = 'createAdapter: your server answered'

/**
 * Reads the answer of your server as a `SessionUpdateResult`, which is not validated yet. Rejects if the outcome is
 * unknown: the answer is cut off, or it is a success with an unreadable body. `content`: the text of the body.
 */
export async function readResponse(
  response: Response,
  update: SessionUpdate,
  content: Promise<string | undefined> = readText(response),
): Promise<unknown> {
  const { status } = response
  const text = await content
  const body = text === undefined ? undefined : readJson(text)
  if (isRejection(status)) return rejection(body, status)
  if (status < 200 || status > 299) return failure(response)
  // Some servers send errors with status 200.
  if (readList(body, 'errors').length > 0) return rejection(body, status)
  if (text === undefined || (body === undefined && isBroken(response, text))) {
    warnOnce(
      () =>
        `${answered} ${status}, but not with JSON of at most 1 MB, so the outcome is unknown. Answer with JSON, or with 204.`,
    )
    throw new UnknownOutcome(failed('unavailable'), false)
  }
  warnOnce(
    () => `${answered} after a redirect. Check that it saved the update: a browser may turn the request into a GET.`,
    () => response.redirected,
  )
  const session: Unknown = Array.isArray(body) ? {} : { ...(body as object) }
  // A result in the kit's own format.
  if (statuses.includes(session.status) && Array.isArray(session.saved)) return session
  return { status: 'saved', saved: sectionIds.filter((id) => update[id]), session }
}

function rejection(body: unknown, status: number) {
  const issues = readErrors(body)
  if (issues.length === 0) {
    warnOnce(
      () =>
        `${answered} ${status} without "errors". Add a list of objects with "path" or "pointer", "code" and "message".`,
    )
    issues.push({ code: 'rejected-by-provider' })
  } else {
    warnOnce(
      () =>
        `${answered} ${status} with an error that names no field. Give it the keys "path" or "pointer", "code" and "message".`,
      () => readList(body, 'errors').some(lacksPlace),
    )
  }
  return { status: 'rejected', saved: [], issues }
}

/** Whether an error names its field by another key. An error of the whole update names none. */
const lacksPlace = (error: unknown) => {
  const { path, pointer, code: _code, message: _message, ...others } = { ...(error as object) } as Unknown
  return path === undefined && pointer === undefined && Object.keys(others).length > 0
}

function failure({ status, headers }: Response) {
  const other = status >= 400 && status < 500 ? 'misconfigured' : 'unavailable'
  const result = failed(reasons[status] ?? other, readRetryAfter(headers))
  warnOnce(
    () =>
      `${answered} ${status >= 400 ? status : 'with a redirect, which is not followed'}, so the save failed: ${result.reason}. Check the URL, and that the server runs. Answer 422 for what the shopper can correct.`,
  )
  // A retry would overwrite what another tab has saved. `Retry-After` asks for one.
  return result.reason === 'conflict' && result.retryAfterMs === undefined ? { ...result, retryable: false } : result
}

/** Whether the body is an HTML page of a proxy or login, or broken JSON. Other text, such as "OK", is ignored. */
const isBroken = ({ headers }: Response, text: string) =>
  /^\s*[<[{]/.test(text) || (text !== '' && /\bjson\b/i.test(headers.get('content-type') ?? ''))

/** Returns the text of a response; `''` if your `send` has read it, undefined if it is longer than 1 MB. */
async function readText(response: Response): Promise<string | undefined> {
  if (response.bodyUsed) {
    warnOnce('createAdapter: send read the body of its Response. Return a clone of it, or use read.')
    return ''
  }
  try {
    return await (response.body?.getReader ? readShort(response) : response.text())
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
