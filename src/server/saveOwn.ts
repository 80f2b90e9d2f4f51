import { answerFaults } from '../providers/answerFaults.js'
import { readResult } from '../providers/readResult.js'
import type { SessionInfo, SessionUpdateResult } from '../providers/result.js'
import { sectionIds } from '../sections/keys.js'
import type { SessionUpdate } from '../sections/schema.js'
import { toSummary } from './hookResults.js'
import { Problem } from './problem.js'
import type { RelayLogEntry } from './relayLog.js'
import type { OwnRelayOptions, SaveJob } from './relayOptions.js'
import { runHook } from './runHook.js'

interface Saving {
  idempotencyKey: string
  signal: AbortSignal
  entry: RelayLogEntry
}

/**
 * Calls your `save` and reads its result. Throws a problem if the outcome is unknown: `save` threw, or returned
 * something else.
 */
export async function saveOwn<S, C>(
  options: OwnRelayOptions<S, C>,
  what: Pick<SaveJob<S>, 'session' | 'update' | 'options'>,
  { idempotencyKey, signal, entry }: Saving,
  quote?: SessionInfo,
): Promise<SessionUpdateResult> {
  entry.step = 'save'
  const given: unknown = await runHook('save', () => options.save({ ...what, idempotencyKey, signal }), {
    unknown: true,
  })
  const result = readSaved(given, what.update, entry)
  const { summary: text, ...rest } = result.session ?? {}
  const summary = toSummary('save', text, entry)
  const session = { ...quote, ...rest, ...(summary !== undefined && { summary }) }
  const { session: _, ...bare } = result
  return Object.keys(session).length > 0 ? { ...bare, session } : bare
}

const infoKeys: readonly string[] = [
  'shippingOptions',
  'totals',
  'lineItems',
  'warnings',
  'issues',
  'summary',
] satisfies (keyof SessionInfo)[]

/** Reads the return value of `save`. Its faults are logged without values. */
function readSaved(given: unknown, update: SessionUpdate, entry: RelayLogEntry): SessionUpdateResult {
  const saved = sectionIds.filter((id) => update[id])
  const answer = given === undefined || isInfo(given) ? { status: 'saved', saved, session: { ...given } } : given
  const result = readResult(answer, update)
  const faults = answerFaults(answer, update, (value) => `of the type ${typeof value}`)
  if (faults.length > 0) entry.detail = `save returned no valid result. Correct it: ${faults.join('; ')}.`
  if (result) return result
  throw new Problem(
    500,
    'Internal error. See the server log.',
    'save returned neither nothing, a SessionInfo nor a SessionUpdateResult, so the outcome is unknown. Return nothing after a save.',
    { unknown: true },
  )
}

// A database row or a `Response` is not a SessionInfo, and may mean that nothing was saved.
function isInfo(given: unknown): given is SessionInfo {
  if (typeof given !== 'object' || given === null || Array.isArray(given) || 'status' in given) return false
  const keys = Object.keys(given)
  return keys.length === 0 || keys.some((key) => infoKeys.includes(key))
}
