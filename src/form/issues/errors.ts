import type { SessionIssue } from '../../schema/issue.js'
import { splitPath } from '../../sections/fieldPath.js'
import type { FieldPath, SectionId } from '../../sections/schema.js'
import { shownAt } from '../store/sameAs.js'
import { showableIssues } from '../store/showable.js'
import { errorsOf } from '../store/formControl.js'
import type { CheckoutState } from '../store/state.js'
import { type CheckoutStore, following, pathsOf } from '../store/store.js'

/** The issue that is shown at a field. The object stays the same until the issue changes. */
export interface FieldError {
  type: string
  message?: string
}

export function errorAt({ form }: CheckoutStore, path: FieldPath): FieldError | undefined {
  const [section, key] = splitPath(path)
  const errors = errorsOf(form)[section] as Record<string, FieldError | undefined> | undefined
  return errors?.[key]
}

/** Shows or removes an issue at a field. Does nothing if it is displayed already. */
export function setFieldError(store: CheckoutStore, path: FieldPath, issue?: SessionIssue): void {
  const current = errorAt(store, path)
  if (current?.type === issue?.code && current?.message === issue?.message) return
  if (!issue) store.form.clearErrors(path)
  else store.form.setError(path, { type: issue.code, ...(issue.message !== undefined && { message: issue.message }) })
  if (issue) store.setState(besideError(store))
  else if (shownIssues(store).length) store.notify()
  else store.setState({ listed: false })
}

/** "Saved." is removed when an error appears. */
const besideError = ({ getState }: CheckoutStore): Partial<CheckoutState> =>
  getState().status === 'saved' ? { status: 'idle' } : {}

/** Returns the field where an issue is displayed; undefined for the summary only. */
export function fieldOfIssue(store: CheckoutStore, issue: SessionIssue): FieldPath | undefined {
  const path = shownAt(issue, following(store))
  // The path may name an undeclared custom field.
  return path && pathsOf(store).find((known) => known === path)
}

/** Replaces the displayed issues of the given sections. Issues without a field go to the summary. */
export function showIssues(store: CheckoutStore, sections: readonly SectionId[], given: readonly SessionIssue[]): void {
  const issues = showableIssues(given)
  const byField = new Map<FieldPath, SessionIssue>()
  const looseIssues: SessionIssue[] = []
  for (const issue of issues) {
    const path = fieldOfIssue(store, issue)
    if (!path) looseIssues.push(issue)
    else if (!byField.has(path)) byField.set(path, issue)
  }
  for (const path of pathsOf(store)) {
    if (byField.has(path) || sections.includes(splitPath(path)[0])) setFieldError(store, path, byField.get(path))
  }
  const { looseIssues: before, listed } = store.getState()
  if (looseIssues.length || before.length || (issues.length && !listed))
    store.setState({
      ...(issues.length > 0 && besideError(store)),
      looseIssues,
      listed: issues.length > 0 || listed,
    })
}

/** Returns all displayed issues, in the order of the registry. */
export function shownIssues(store: CheckoutStore): SessionIssue[] {
  const atFields = pathsOf(store).flatMap((path) => {
    const error = errorAt(store, path)
    return error ? [{ path, code: error.type, ...(error.message !== undefined && { message: error.message }) }] : []
  })
  return [...atFields, ...store.getState().looseIssues]
}
