import { sectionIds } from '../../sections/keys.js'
import type { FieldPath } from '../../sections/schema.js'
import { shownIssues, showIssues } from '../issues/errors.js'
import type { SaveRequest } from '../store/props.js'
import type { CheckoutState } from '../store/state.js'
import type { CheckoutStore } from '../store/store.js'
import { isComplete } from './complete.js'
import type { Change } from './readAnswer.js'

/** The end of a save: its result and, if it was sent, the changes by its answer. */
export type Ending = Partial<Change> & Pick<Change, 'result'>

/**
 * Applies the outcome of a save in one state change. The validation of the displayed sections is missing after a failed
 * or rejected save, which is never complete.
 */
export function applyChange(
  store: CheckoutStore,
  { quiet, form }: SaveRequest,
  { result, saved = store.saved, unsure = store.unsure, leftover = store.leftover, verdict, ...change }: Ending,
) {
  Object.assign(store, { saved, unsure, leftover })
  const { remembered } = store.memory
  for (const id of sectionIds)
    if (change.remembered?.[id]) Object.assign((remembered[id] ??= {}), change.remembered[id])
  for (const [path, value = ''] of Object.entries(change.values ?? {})) store.form.setValue(path as FieldPath, value)
  const isRejected = result.status === 'rejected'
  // A saved answer may list missing fields.
  const isIncomplete = change.issues !== undefined && change.issues.length > 0
  if (change.issues && (isRejected || isIncomplete)) showIssues(store, [], change.issues)
  const isRefusal = !quiet && (isRejected || isIncomplete) && shownIssues(store).length > 0
  const { session } = change.state ?? store.getState()
  const complete = verdict !== undefined && !session.issues?.length && isComplete(store, verdict)
  const { refusals } = store.getState()
  store.setState({
    ...change.state,
    status: change.next?.length ? 'saving' : shownStatus(store, result.status),
    sending: [],
    failure: result.status === 'failed' ? result : undefined,
    complete,
    refusals: isRefusal ? { count: refusals.count + 1, form } : refusals,
  })
  return { complete, isRefusal }
}

/** "Saved." is never shown beside an error. */
export const shownStatus = (store: CheckoutStore, status: CheckoutState['status']): CheckoutState['status'] =>
  status === 'saved' && shownIssues(store).length > 0 ? 'idle' : status
