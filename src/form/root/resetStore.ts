import { readOwn } from '../../providers/readOwn.js'
import { sectionIds } from '../../sections/keys.js'
import { splitPath } from '../../sections/fieldPath.js'
import type { DefaultValues } from '../../sections/schema.js'
import { initialValues } from '../store/initialValues.js'
import { createMemory } from '../store/memory.js'
import { showBoxes } from '../store/screen.js'
import { untouched } from '../store/createStore.js'
import { behaviorsOf, type CheckoutStore, pathsOf, startState } from '../store/store.js'

/** Replaces the values and forgets all that came of the earlier ones, whatever has the focus. */
export function resetStore(store: CheckoutStore, values: DefaultValues = {}): void {
  const { known, props, form, forms } = store
  const next = initialValues(known, props, values)
  for (const behavior of behaviorsOf(known)) behavior.reset?.(store)
  store.memory = createMemory(next, values)
  // What the provider has is still to be replaced, or cleared.
  const { saved } = store
  store.unsure = new Set([...store.unsure, ...sectionIds.filter((id) => saved[id])])
  store.leftover = new Set([...store.leftover, ...pathsOf(store).filter((path) => readOwn(saved, ...splitPath(path)))])
  store.saved = {}
  // Field by field: react-hook-form's own reset forgets which controls are registered.
  for (const path of pathsOf(store)) {
    const value = readOwn(next, ...splitPath(path)) as string | undefined
    // The quantity of an item, which its section sets.
    if (value === undefined) continue
    form.setValue(path, value)
    showBoxes(forms, path, value)
  }
  form.clearErrors()
  store.setState({ ...untouched, session: {}, ...startState(store) })
}
