import { fieldRow } from '../providers/fieldMode.js'
import type { SessionUpdateResult } from '../providers/result.js'
import type { SessionIssue } from '../schema/issue.js'
import { emptyValues } from '../sections/emptyValues.js'
import { fieldPaths, isFieldPath, splitPath } from '../sections/fieldPath.js'
import { type FieldPath, type SectionId, type SessionUpdate, sectionIds, sections } from '../sections/schema.js'
import { showIssues } from './errors.js'
import { takeOffer } from './offeredOptions.js'
import { completedPhones } from './phones.js'
import { type CheckoutStore, currentValues } from './store.js'
import { ownWarnings } from './warn.js'

type Values = Record<string, string>

/** Takes over what an answer says: what is saved, the session, warnings, and issues at fields that are still as they were sent. */
export function applyAnswer(
  store: CheckoutStore,
  sent: SessionUpdate,
  { saved, session = {}, ...result }: SessionUpdateResult,
  quiet = false,
): void {
  const savedIds = sectionIds.filter((id) => sent[id] && saved.includes(id))
  const warnings = [...(session.warnings ?? []), ...savedIds.flatMap((id) => notCleared(store, id, sent))]
  let issues = result.status === 'rejected' ? result.issues : []
  if (session.shippingOptions) {
    const odd = takeOffer(store, session.shippingOptions)
    const saysOf = (said: readonly SessionIssue[]) => (issue: SessionIssue) =>
      said.some(({ path }) => path === issue.path)
    // Told once: politely to a shopper who did not ask to save, with the other refusals to one who did.
    if (quiet) issues = issues.filter((issue) => !saysOf(odd)(issue))
    warnings.push(...odd.filter((issue) => !saysOf(issues)(issue)))
  }
  for (const id of savedIds) store.saved = { ...store.saved, [id]: sent[id] }
  for (const id of sectionIds.filter((each) => sent[each])) {
    if (saved.includes(id)) store.unsure.delete(id)
    else if (result.status === 'failed') store.unsure.add(id)
  }
  const { session: before, warnings: shown } = store.getState()
  store.setState({
    session: { ...before, ...session, warnings },
    warnings: {
      ...ownWarnings(shown),
      ...Object.fromEntries(warnings.flatMap((issue) => (issue.path ? [[issue.path, issue]] : []))),
    },
  })
  if (result.status === 'rejected')
    showIssues(
      store,
      [],
      issues.filter((issue) => isCurrent(store, sent, issue)),
    )
}

// An issue of an answer is old news at a field that was changed since it was sent.
function isCurrent(store: CheckoutStore, sent: SessionUpdate, { path = '' }: SessionIssue): boolean {
  if (!isFieldPath(path)) return true
  const [id, key] = splitPath(path)
  if (!sent[id]) return true
  const now = sections[id].fields.parse(completedPhones(store, currentValues(store))[id]) as Values
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
    .filter((path) => before[splitPath(path)[1]] && !now[splitPath(path)[1]])
    .map((path) => ({ path, code: 'not-cleared' }))
}
