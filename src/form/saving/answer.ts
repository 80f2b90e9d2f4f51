import { fieldRow } from '../../providers/fieldMode.js'
import type { SessionInfo, SessionUpdateResult } from '../../providers/result.js'
import { readOwn } from '../../providers/readOwn.js'
import type { SessionIssue } from '../../schema/issue.js'
import { emptyValues } from '../../sections/emptyValues.js'
import { fieldPaths, isFieldPath, splitPath } from '../../sections/fieldPath.js'
import { sectionIds } from '../../sections/keys.js'
import { rulesOf } from '../../sections/rulesOf.js'
import type { FieldPath, SectionId, SessionUpdate } from '../../sections/schema.js'
import { fieldOfIssue, showIssues } from '../issues/errors.js'
import { takeOffer } from '../issues/offeredOptions.js'
import { ownWarnings } from '../issues/ownWarnings.js'
import { completedPhones } from '../phone/phones.js'
import { type CheckoutState, type CheckoutStore, currentValues } from '../store/store.js'

type Values = Record<string, string>

/** What an answer comes to. `result`: with the warnings of the form; `news`: what becomes of session and warnings. */
export interface Answer {
  result: SessionUpdateResult
  news(state: CheckoutState): Pick<CheckoutState, 'session' | 'warnings'>
}

/**
 * Takes over what an answer says: what is saved, and issues at fields that are still as they were sent. The `news` are to
 * be set together with the status: one answer is one change of the page. `before`: the result of the save of which this one
 * is the second part.
 */
export function takeAnswer(
  store: CheckoutStore,
  sent: SessionUpdate,
  given: SessionUpdateResult,
  { quiet = false, before }: { quiet?: boolean; before?: SessionUpdateResult | undefined } = {},
): Answer {
  const { saved, session: answered = {}, ...result } = given
  const session = withoutStaleOffer(store, sent, result.status, answered)
  const savedIds = sectionIds.filter((id) => sent[id] && saved.includes(id))
  const warnings = [...(session.warnings ?? []), ...savedIds.flatMap((id) => notCleared(store, id, sent))]
  let issues: readonly SessionIssue[] = result.status === 'rejected' ? result.issues : []
  if (session.shippingOptions) {
    const odd = takeOffer(store, session.shippingOptions)
    const saysOf = (said: readonly SessionIssue[]) => (issue: SessionIssue) =>
      said.some(({ path }) => path === issue.path)
    // Told once: politely to a shopper who did not ask to save, with the other refusals to one who did.
    if (quiet) issues = issues.filter((issue) => !saysOf(odd)(issue))
    warnings.push(...odd.filter((issue) => !saysOf(issues)(issue)))
  }
  for (const id of savedIds) store.saved = { ...store.saved, [id]: sent[id] }
  for (const path of fieldPaths) if (readOwn(store.saved, ...splitPath(path))) store.leftover.delete(path)
  for (const id of sectionIds.filter((each) => sent[each])) {
    if (saved.includes(id)) store.unsure.delete(id)
    else if (result.status === 'failed') store.unsure.add(id)
  }
  if (result.status === 'rejected')
    showIssues(
      store,
      [],
      issues.filter((issue) => isCurrent(store, sent, issue)),
    )
  warnings.unshift(...stillTrue(before?.session?.warnings, sent, warnings))
  return {
    result: warnings.length ? { ...given, session: { ...answered, warnings } } : given,
    news: (state) => ({
      session: withNews(state.session, { ...session, warnings }),
      warnings: { ...ownWarnings(state.warnings), ...atFields(store, warnings) },
    }),
  }
}

// Warnings of the first part about what the second one did not send.
const stillTrue = (earlier: readonly SessionIssue[] = [], sent: SessionUpdate, now: readonly SessionIssue[]) =>
  earlier.filter(
    ({ path = '', code }) =>
      !((path.split('.')[0] as string) in sent) && !now.some((issue) => issue.path === path && issue.code === code),
  )

function atFields(store: CheckoutStore, warnings: readonly SessionIssue[]): CheckoutState['warnings'] {
  return Object.fromEntries(
    warnings.flatMap((issue) => {
      const field = fieldOfIssue(store, issue)
      return field ? [[field, issue]] : []
    }),
  )
}

// Options of an address that is not the one sent or quoted last are out of date.
function withoutStaleOffer(
  { memory, saved, props }: CheckoutStore,
  sent: SessionUpdate,
  status: SessionUpdateResult['status'],
  { shippingOptions, ...session }: SessionInfo,
): SessionInfo {
  const { shippingAddress: stored } = saved
  const own = sent.shippingAddress && JSON.stringify(sent.shippingAddress)
  // Options that answer a choice alone are those of the stored address.
  const address = own ?? (stored && JSON.stringify(stored))
  const isOutdated = memory.asked !== address && (own !== undefined || memory.asked !== undefined)
  if (address !== undefined && isOutdated) return session
  // Only an answer with options tells that they are known for this address. A quote may still bring them.
  const isOpen = status !== 'saved' || (props.adapter.quote && memory.offeredFor !== own)
  if (own !== undefined && !shippingOptions && isOpen) memory.asked = undefined
  if (!shippingOptions) return session
  memory.offeredFor = address ?? memory.offeredFor
  return { ...session, shippingOptions }
}

// What is still the same stays the same object, so that nothing is rendered for it.
function withNews(before: SessionInfo, news: SessionInfo): SessionInfo {
  const old = before as Record<string, unknown>
  const changed = Object.entries(news).filter(([key, value]) => !isSame(old[key], value))
  return changed.length ? { ...before, ...Object.fromEntries(changed) } : before
}

function isSame(one: unknown, other: unknown): boolean {
  try {
    return JSON.stringify(one) === JSON.stringify(other)
  } catch {
    // Whatever an adapter of the host puts there.
    return false
  }
}

// An issue of an answer is old news at a field that was changed since it was sent.
function isCurrent(store: CheckoutStore, sent: SessionUpdate, { path = '' }: SessionIssue): boolean {
  if (!isFieldPath(path)) return true
  const [id, key] = splitPath(path)
  if (!sent[id]) return true
  const now = rulesOf(store.known.rules, id).fields.parse(completedPhones(store, currentValues(store))[id])
  return now[key] === (sent[id] as Values)[key] || isDropped(store, path)
}

// The kit itself empties a choice that is no longer offered; the issue about it stays.
function isDropped({ form }: CheckoutStore, path: FieldPath): boolean {
  return path === 'shippingOptions.selected' && form.getValues(path) === ''
}

// Where the provider cannot clear a value, a blank field leaves the earlier value there: the shopper is told.
function notCleared(store: CheckoutStore, id: SectionId, sent: SessionUpdate): SessionIssue[] {
  const { provider } = store.props.adapter
  const before = (store.saved[id] ?? emptyValues(store.props.defaultValues)[id]) as Values
  const now = (sent[id] ?? {}) as Values
  return fieldPaths
    .filter((path) => splitPath(path)[0] === id && provider && fieldRow(provider.fields, path)?.blank === 'omit')
    .filter((path) => (before[splitPath(path)[1]] || store.leftover.has(path)) && !now[splitPath(path)[1]])
    .map((path) => {
      // True until a value is saved there, also for the save of a recommended option that follows at once.
      store.leftover.add(path)
      return { path, code: 'not-cleared' }
    })
}
