import type { FieldPath } from '../../sections/schema.js'
import { errorAt } from './errors.js'
import type { CheckoutStore } from '../store/store.js'
import { validateField } from './validate.js'

/** What follows from an edit: an answer about the old value goes, and an error is judged again as the shopper types. */
export function afterEdit(store: CheckoutStore, path: FieldPath): void {
  store.memory.isEdited = true
  const { status, complete, warnings } = store.getState()
  // What is on the screen is no longer what was saved.
  if (complete || status === 'saved') store.setState({ complete: false, status: status === 'saved' ? 'idle' : status })
  if (warnings[path]) store.setState({ warnings: { ...warnings, [path]: undefined } })
  if (errorAt(store, path)) void validateField(store, path)
}
