import type { SessionInfo, SessionUpdateResult } from './result.js'
import type { SessionIssue } from '../schema/issue.js'
import { fieldPaths, isFieldPath } from '../sections/fieldPath.js'
import { sectionIds } from '../sections/keys.js'
import type { SectionId, SessionUpdate } from '../sections/schema.js'
import { readLineItems } from './readLineItem.js'
import { readOptions } from '../sections/shipping-options/readOption.js'
import { isTemporary, isReason } from './failureReasons.js'
import { readIssue } from './readIssue.js'
import { readTotals } from './readTotals.js'

type Unknown = Partial<Record<string, unknown>>

const longestWait = 60_000
const refused = 'rejected-by-provider'

/**
 * Returns a valid result from the answer of an adapter or a relay, copied key by key; undefined if it has no known
 * `status`.
 */
export function readResult(answer: unknown, update: SessionUpdate): SessionUpdateResult | undefined {
  const given: Unknown = { ...(answer as object) }
  const session = readSession({ ...(given.session as object) })
  const sent = sectionIds.filter((id) => update[id])
  const withSaved = (fallback: SectionId[]) => ({
    saved: Array.isArray(given.saved) ? sent.filter((id) => list(given.saved).includes(id)) : fallback,
    ...(Object.keys(session).length > 0 && { session }),
  })
  if (given.status === 'saved') return { ...withSaved(sent), status: 'saved' }
  if (given.status === 'rejected') return { ...withSaved([]), status: 'rejected', issues: readRejection(given.issues) }
  if (given.status !== 'failed') return undefined
  const { reason, retryable, retryAfterMs: wait } = given
  return {
    ...withSaved([]),
    status: 'failed',
    // A newer relay may send reasons that this version does not know.
    reason: isReason(reason) ? reason : 'unavailable',
    retryable: typeof retryable === 'boolean' ? retryable : isReason(reason) && isTemporary(reason),
    ...(typeof wait === 'number' && wait >= 0 && { retryAfterMs: Math.min(wait, longestWait) }),
  }
}

/** Returns the valid parts of a `SessionInfo`, copied key by key. */
export function readSession({ shippingOptions, totals, lineItems, warnings, issues, summary }: Unknown): SessionInfo {
  // The relay rejects an unreadable quote before this. In other answers, the valid parts are used.
  const options = readOptions(shippingOptions)
  const lines = readTotals(totals)
  const items = readLineItems(lineItems)
  return {
    ...(options && { shippingOptions: options }),
    ...(lines && { totals: lines }),
    ...(items && { lineItems: items }),
    ...(Array.isArray(warnings) && {
      warnings: warnings.flatMap((issue) => readIssue(issue, 'provider-warning', isPlace)),
    }),
    ...(Array.isArray(issues) && { issues: issues.flatMap((issue) => readIssue(issue, refused, isPlace)) }),
    ...(summary !== undefined && { summary }),
  }
}

/** A rejection always has an issue, even if all of its own were invalid. */
function readRejection(given: unknown): SessionIssue[] {
  const issues = list(given).flatMap((issue) =>
    readIssue(issue, refused, (path) => isPlace(path) || (hasMessage(issue) && isCustomName(path))),
  )
  return issues.length > 0 ? issues : [{ code: refused }]
}

/** Whether a path is a field path or a section ID. */
export const isPlace = (path: unknown): path is string =>
  typeof path === 'string' && (isFieldPath(path) || sectionIds.some((id) => id === path))

export const hasMessage = (issue: unknown): boolean => typeof (issue as Unknown | null)?.message === 'string'

/**
 * Whether a path may be the `name` of your own control. A name that equals part of a field path counts as a mistyped
 * path.
 */
export const isCustomName = (path: unknown): boolean =>
  typeof path === 'string' &&
  /^[a-z][\w-]*$/i.test(path) &&
  !(path in {}) &&
  !fieldPaths.some((field) => field.split('.').includes(path))

export const list = (given: unknown): unknown[] => (Array.isArray(given) ? given : [])
