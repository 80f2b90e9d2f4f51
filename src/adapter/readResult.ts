import { readObject } from '../providers/readObject.js'
import type { FailureReason, SessionInfo, SessionUpdateResult } from '../providers/result.js'
import type { SessionIssue } from '../schema/issue.js'
import { sectionIds } from '../sections/keys.js'
import type { SessionUpdate } from '../sections/schema.js'
import type { ShippingOption } from '../sections/shipping-options/option.js'
import { readOption } from '../sections/shipping-options/readOption.js'

type Unknown = Partial<Record<string, unknown>>

const reasons = 'offline timeout unavailable rate-limited conflict unauthorized ended misconfigured'.split(' ')

/** The result in an answer's text, copied key by key; undefined when it is none, e.g. the page of a captive portal. */
export function readResult(text: string, update: SessionUpdate): SessionUpdateResult | undefined {
  const given: Unknown = { ...readObject(text) }
  const session = readSession({ ...(given.session as object) })
  const base = {
    saved: sectionIds.filter((id) => update[id] && list(given.saved).includes(id)),
    ...(Object.keys(session).length > 0 && { session }),
  }
  if (given.status === 'saved') return { ...base, status: 'saved' }
  if (given.status === 'rejected') return { ...base, status: 'rejected', issues: list(given.issues).flatMap(readIssue) }
  if (given.status !== 'failed') return undefined
  // A newer relay may know more reasons.
  const reason = reasons.includes(given.reason as string) ? (given.reason as FailureReason) : 'unavailable'
  const wait = typeof given.retryAfterMs === 'number' ? given.retryAfterMs : NaN
  return {
    ...base,
    status: 'failed',
    reason,
    retryable: given.retryable === true,
    ...(wait >= 0 && { retryAfterMs: Math.min(wait, 60_000) }),
  }
}

function readSession({ shippingOptions, warnings, summary }: Unknown): SessionInfo {
  return {
    ...(Array.isArray(shippingOptions) && { shippingOptions: readOptions(shippingOptions) }),
    ...(Array.isArray(warnings) && { warnings: warnings.flatMap(readIssue) }),
    ...(summary !== undefined && { summary }),
  }
}

function readIssue(given: unknown): SessionIssue[] {
  const { path, code, message } = { ...(given as object) } as Unknown
  if (typeof code !== 'string') return []
  return [{ code, ...(typeof path === 'string' && { path }), ...(typeof message === 'string' && { message }) }]
}

/** The relay refuses such a quote. From elsewhere, what would break a list of radio buttons is left out. */
function readOptions(given: unknown[]): ShippingOption[] {
  const options = given.flatMap((each) => readOption(each) ?? [])
  return options.filter(({ id }, at) => options.findIndex((option) => option.id === id) === at)
}

const list = (given: unknown): unknown[] => (Array.isArray(given) ? given : [])
