import type { FieldPath } from '../../sections/schema.js'
import { shownIssues, showIssues } from '../issues/errors.js'
import type { CheckoutState } from '../store/state.js'
import type { CheckoutStore } from '../store/store.js'
import { isComplete, type ShownVerdict } from './complete.js'
import type { Change } from './readAnswer.js'

/** How a save ends: with the change that an answer makes, if it was sent. */
export interface Ending {
  result: Change['result']
  change?: Change | undefined
  /** The verdict on what the form shows; a save that failed or was refused is not complete. */
  verdict?: ShownVerdict | undefined
  quiet: boolean
  form?: HTMLFormElement | undefined
  /** Another part of the same save follows at once. */
  goesOn: boolean
}

/** Changes a checkout by what a save came to, in one change of the page. */
export function applyChange(store: CheckoutStore, { result, change, verdict, quiet, form, goesOn }: Ending) {
  if (change) {
    const { saved, unsure, leftover, remembered, values, issues } = change
    Object.assign(store, { saved, unsure, leftover })
    store.memory.remembered = remembered
    for (const [path, value] of Object.entries(values)) store.form.setValue(path as FieldPath, value)
    if (result.status === 'rejected') showIssues(store, [], issues)
  }
  const { refusals } = store.getState()
  const complete = verdict !== undefined && isComplete(store, verdict)
  const refused = !quiet && result.status === 'rejected' && shownIssues(store).length > 0
  store.setState({
    ...change?.state,
    status: goesOn ? 'saving' : shownStatus(store, result.status),
    sending: [],
    failure: result.status === 'failed' ? result : undefined,
    complete,
    refusals: refused ? { count: refusals.count + 1, form } : refusals,
  })
  return { complete, refused }
}

/** "Saved." is never shown beside an error. */
export const shownStatus = (store: CheckoutStore, status: CheckoutState['status']): CheckoutState['status'] =>
  status === 'saved' && shownIssues(store).length > 0 ? 'idle' : status
