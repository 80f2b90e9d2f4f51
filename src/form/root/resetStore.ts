import { readOwn } from '../../providers/readOwn.js'
import { sectionIds } from '../../sections/keys.js'
import { splitPath } from '../../sections/fieldPath.js'
import type { DefaultValues } from '../../sections/schema.js'
import { initialValues } from '../store/initialValues.js'
import { type CheckoutMemory, createMemory } from '../store/memory.js'
import { showBoxes } from '../store/screen.js'
import { untouched } from '../store/createStore.js'
import { type CheckoutStore, pathsOf, startState } from '../store/store.js'

/** Replaces the values and discards everything that belongs to the earlier ones. */
export function resetStore(store: CheckoutStore, values: DefaultValues = {}): void {
  const { known, props, form, forms } = store
  const next = initialValues(known, props, values)
  const kept = sectionIds.map((id) => [id, known.behaviors?.[id]?.reset?.(store)])
  store.memory = createMemory(next, { ...values }, Object.fromEntries(kept) as CheckoutMemory['remembered'])
  // The provider still has the earlier values, which must be replaced or cleared.
  const { saved } = store
  store.unsure = new Set([...store.unsure, ...sectionIds.filter((id) => saved[id])])
  store.leftover = new Set([...store.leftover, ...pathsOf(store).filter((path) => readOwn(saved, ...splitPath(path)))])
  store.saved = {}
  // Sets each field, because react-hook-form's `reset` forgets which controls are registered.
  for (const path of pathsOf(store)) {
    const value = readOwn(next, ...splitPath(path)) as string | undefined
    // Quantities of line items are set by their section.
    if (value === undefined) continue
    form.setValue(path, value)
    showBoxes(forms, path, value)
  }
  form.clearErrors()
  store.setState({ ...untouched, session: {}, ...startState(store) })
}
