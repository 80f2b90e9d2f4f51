import type { FieldPath } from '../sections/schema.js'
import { errorAt } from './errors.js'
import type { CheckoutStore } from './store.js'
import { validateField } from './validate.js'

/** What follows from an edit: an answer about the old value goes, and an error is judged again as the shopper types. */
export function afterEdit(store: CheckoutStore, path: FieldPath): void {
  const { complete, warnings } = store.getState()
  if (complete) store.setState({ complete: false })
  if (warnings[path]) store.setState({ warnings: { ...warnings, [path]: undefined } })
  if (errorAt(store, path)) void validateField(store, path)
}
