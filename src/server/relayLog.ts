import type { FailureReason, SessionUpdateResult } from '../providers/result.js'
import type { SectionId } from '../sections/schema.js'

/** One request to the relay, told in ids, times, field names and codes; never a value, a message or a key. */
export interface RelayLogEntry {
  /** The provider's id. */
  provider: string
  /** The HTTP status of the relay's answer. */
  status: number
  /** Milliseconds from request to answer. */
  ms: number
  /** How far the request came. */
  step: 'request' | 'session' | 'body' | 'check' | 'quote' | 'provider' | 'saved'
  idempotencyKey?: string
  sections?: SectionId[]
  /** The request asked for a quote: nothing was stored. */
  quote?: true
  result?: SessionUpdateResult['status']
  reason?: FailureReason
  /** Where and of what kind; `path` is `''` for the whole checkout. */
  issues?: { path: string; code: string }[]
  /** What happened and what the host can do. */
  detail?: string
}

/** Gets an entry for every request. What it returns is waited for; what it throws is ignored. */
export type RelayLog = (entry: RelayLogEntry) => unknown

/** Without a log of the host's own: what the host has to mend goes to the console. */
export const logHostErrors: RelayLog = (entry) => {
  if (entry.status === 500 || entry.status === 502 || entry.reason === 'misconfigured') {
    console.error('tillkit relay:', JSON.stringify(entry))
  }
}

/** Hands an entry to the log, on one line each, and survives it. */
export async function writeLog(log: RelayLog, entry: RelayLogEntry): Promise<void> {
  const detail = entry.detail?.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ').slice(0, 500)
  try {
    await log(detail === undefined ? entry : { ...entry, detail })
  } catch {
    // The host's log is the only place where this could be told.
  }
}
