import { customPlace } from '../../providers/customFields.js'
import { fieldRow } from '../../providers/fieldMode.js'
import { readOwn } from '../../providers/readOwn.js'
import type { SessionInfo, SessionUpdateResult } from '../../providers/result.js'
import type { SessionIssue } from '../../schema/issue.js'
import { emptyValues } from '../../sections/emptyValues.js'
import { isFieldPath, pathsWith, splitPath } from '../../sections/fieldPath.js'
import { sectionIds } from '../../sections/keys.js'
import type { FieldPath, SectionId, SessionUpdate } from '../../sections/schema.js'
import { ownWarnings } from '../issues/ownWarnings.js'
import { shownAt } from '../store/sameAs.js'
import type { Answered, CheckoutState, Snapshot } from '../store/state.js'
import type { KnownSections } from '../store/store.js'

type Values = Record<string, string>

/** The changes that an answer makes to a checkout. */
export interface Change extends Pick<Snapshot, 'saved' | 'leftover'>, Omit<Answered, 'session' | 'warnings' | 'saved'> {
  /** The new session and warnings. */
  state: Pick<CheckoutState, 'session' | 'warnings'>
}

/** `earlier`: warnings of the first part of a save, if this is the answer to the second part. */
export interface AnswerContext extends Pick<Answered, 'sent' | 'quiet' | 'result' | 'verdict'> {
  behaviors?: KnownSections['behaviors']
  earlier?: readonly SessionIssue[] | undefined
}

/**
 * Returns the changes of an answer: saved sections, and issues at fields that are unchanged since they were sent. Pure.
 */
export function readAnswer(
  now: Snapshot,
  { sent, result, quiet, verdict, behaviors = {}, earlier = [] }: AnswerContext,
): Change {
  const savedIds = sectionIds.filter((id) => sent[id] && result.saved.includes(id))
  const saved = { ...now.saved, ...Object.fromEntries(savedIds.map((id) => [id, sent[id]])) }
  const notCleared = listNotCleared(now, sent, savedIds)
  const unsure = result.status === 'failed' ? sectionIds.filter((id) => sent[id]) : []
  const missing = result.session?.issues ?? stillMissing(now, sent, result)
  const read: Answered = {
    sent,
    quiet,
    result,
    verdict,
    saved,
    unsure: new Set([...now.unsure, ...unsure].filter((id) => !savedIds.includes(id))),
    session: result.session ?? {},
    issues: [...(result.status === 'rejected' ? result.issues : []), ...missing],
    warnings: [...(result.session?.warnings ?? []), ...notCleared.map((path) => ({ path, code: 'not-cleared' }))],
    values: {},
    remembered: {},
    next: [],
    goesOn: false,
  }
  for (const behavior of Object.values(behaviors)) behavior.answered?.(now, read)
  const { session, ...rest } = read
  const warnings = [...stillTrue(earlier, sent, rest.warnings), ...rest.warnings]
  return {
    ...rest,
    result: warnings.length ? { ...result, session: { ...result.session, warnings } } : result,
    issues: rest.issues.filter((issue) => isCurrent(now, sent, issue)),
    // Stays until a value is saved there, also during the next save.
    leftover: new Set([...now.leftover, ...notCleared].filter((path) => !readOwn(saved, ...splitPath(path)))),
    state: {
      session: withNews(now.state.session, {
        ...session,
        warnings,
        ...((missing.length > 0 || now.state.session.issues) && { issues: missing }),
      }),
      warnings: { ...ownWarnings(now.state.warnings), ...atFields(now, warnings) },
    },
  }
}

// Keeps warnings of the first part about sections that the second part did not send.
const stillTrue = (earlier: readonly SessionIssue[], sent: SessionUpdate, now: readonly SessionIssue[]) =>
  earlier.filter(
    ({ path = '', code }) =>
      !((path.split('.')[0] as string) in sent) && !now.some((issue) => issue.path === path && issue.code === code),
  )

// A saved answer without `issues` resolves the issues of the sent sections and of the whole checkout.
const stillMissing = ({ state }: Snapshot, sent: SessionUpdate, { status }: SessionUpdateResult) =>
  (state.session.issues ?? []).filter(
    ({ path }) => status !== 'saved' || (path && !((path.split('.')[0] as string) in sent)),
  )

const atFields = (now: Snapshot, warnings: readonly SessionIssue[]): CheckoutState['warnings'] =>
  Object.fromEntries(
    warnings.flatMap((issue) => {
      const field = shownAt(issue, now.following)
      return field ? [[field, issue]] : []
    }),
  )

// Unchanged parts keep their identity, so that they cause no render.
function withNews(before: SessionInfo, news: SessionInfo): SessionInfo {
  const old = before as Record<string, unknown>
  const changed = Object.entries(news).filter(([key, value]) => !isSame(old[key], value))
  return changed.length ? { ...before, ...Object.fromEntries(changed) } : before
}

function isSame(one: unknown, other: unknown): boolean {
  try {
    return JSON.stringify(one) === JSON.stringify(other)
  } catch {
    // Your own adapter may return values that JSON cannot represent.
    return false
  }
}

// An issue is out of date if its field has changed since it was sent, unless the form itself cleared the field.
function isCurrent({ values, state }: Snapshot, sent: SessionUpdate, { path = '' }: SessionIssue): boolean {
  if (!isFieldPath(path)) return true
  const [id, key] = splitPath(path)
  if (!sent[id]) return true
  const value = readOwn(values, id, key)
  return value === readOwn(sent, id, key) || (value === '' && state.warnings[path] !== undefined)
}

// If the provider cannot clear a value, the earlier value stays stored and the shopper is warned.
function listNotCleared(now: Snapshot, sent: SessionUpdate, savedIds: readonly SectionId[]): FieldPath[] {
  const { adapter, defaultValues, rules } = now.props
  const { provider } = adapter
  const defaults = emptyValues(defaultValues)
  return pathsWith(rules?.customFields).filter((path) => {
    const [id, key] = splitPath(path)
    if (!savedIds.includes(id) || !provider) return false
    const place = fieldRow(provider.fields, path) ?? (id === 'custom' ? customPlace(provider) : undefined)
    if (place?.blank !== 'omit') return false
    const before = (now.saved[id] ?? defaults[id]) as Values
    return (before[key] || now.leftover.has(path)) && !(sent[id] as Values)[key]
  })
}
