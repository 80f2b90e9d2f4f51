import type { FailureReason, SessionUpdateResult } from '../providers/result.js'
import type { SectionId } from '../sections/schema.js'

/** The log entry of one request: IDs, times, field names and codes. Never a value, a message or a key. */
export interface RelayLogEntry {
  /** The ID of the provider; `own` for a relay without one. */
  provider: string
  /** The HTTP status of the answer. 499: the browser disconnected first, for example because a newer quote started. */
  status: number
  /** Milliseconds from request to answer. */
  ms: number
  /** The step that the request reached. */
  step: 'request' | 'session' | 'body' | 'check' | 'items' | 'quote' | 'provider' | 'save' | 'saved'
  /** The idempotency key of the request. */
  idempotencyKey?: string
  /** The sections of the update. */
  sections?: SectionId[]
  /** `true` if the request asked for a quote. Nothing was stored. */
  quote?: true
  /** How the save ended. */
  result?: SessionUpdateResult['status']
  /** Why it failed. */
  reason?: FailureReason
  /** The path and code of each issue. `path` is `''` for the whole checkout. */
  issues?: { path: string; code: string }[]
  /** What happened, and what you can do. */
  detail?: string
}

/**
 * Receives one entry for each request. The relay waits up to 2 s for the returned promise before it answers, because
 * serverless platforms stop after the answer. Errors are ignored.
 */
export type RelayLog = (entry: RelayLogEntry) => unknown

/** The default log: writes errors that you have to fix to the console. */
export const logHostErrors: RelayLog = (entry) => {
  // A `summary` that JSON cannot represent, or a failed schema of a custom field.
  const isFault = ['saved', 'save', 'check'].includes(entry.step) && entry.detail !== undefined
  // For a natively posted form, the answer is a page, so its status is no error.
  const hasFailed = entry.reason === 'unavailable' && entry.detail !== undefined
  if (hasFailed || entry.status === 500 || entry.status === 502 || entry.reason === 'misconfigured' || isFault) {
    console.error('tillkit relay:', JSON.stringify(entry))
  }
}

const longestWaitMs = 2_000

/** Passes an entry to the log, with its text on one line, and waits until it is written. Never rejects. */
export async function writeLog(log: RelayLog, entry: RelayLogEntry): Promise<void> {
  const detail = entry.detail?.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ').slice(0, 500)
  try {
    const writing = log(detail === undefined ? entry : { ...entry, detail })
    if (isPromise(writing)) await inTime(writing)
  } catch {
    // Your log is the only place where this could be reported.
  }
}

const isPromise = (given: unknown): given is PromiseLike<unknown> =>
  typeof given === 'object' && given !== null && 'then' in given && typeof given.then === 'function'

function inTime(work: PromiseLike<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, longestWaitMs)
    const end = () => {
      clearTimeout(timer)
      resolve()
    }
    work.then(end, end)
  })
}
