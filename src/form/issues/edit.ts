import type { FieldPath } from '../../sections/schema.js'
import { errorAt } from './errors.js'
import type { CheckoutStore } from '../store/store.js'
import { validateField } from './validate.js'

/** Handles an edit: removes messages about the old value, and validates again if the field shows an error. */
export function afterEdit(store: CheckoutStore, path: FieldPath): void {
  store.memory.isEdited = true
  const { status, complete, warnings } = store.getState()
  // The displayed values differ from the saved ones.
  if (complete || status === 'saved') store.setState({ complete: false, status: status === 'saved' ? 'idle' : status })
  if (warnings[path]) store.setState({ warnings: { ...warnings, [path]: undefined } })
  if (errorAt(store, path)) void validateField(store, path)
}
