import { readOwn } from '../../providers/readOwn.js'
import { sectionIds } from '../../sections/keys.js'
import { fieldPaths, splitPath } from '../../sections/fieldPath.js'
import type { DefaultValues } from '../../sections/schema.js'
import { sameSection } from '../saving/groups.js'
import { initialValues } from '../store/initialValues.js'
import { createMemory } from '../store/memory.js'
import { askQuote } from '../saving/quote.js'
import { showBoxes } from '../store/screen.js'
import { showableOptions } from '../store/showable.js'
import { untouched } from '../store/createStore.js'
import { addressText, behaviorsOf, type CheckoutStore, startState } from '../store/store.js'

/** Replaces the values and forgets all that came of the earlier ones, whatever has the focus. */
export function resetStore(store: CheckoutStore, values: DefaultValues = {}): void {
  const { known, props, form, forms, memory } = store
  const { shippingOptions: given, ...rest } = props
  const shippingOptions = showableOptions(given)
  const bare = initialValues(known, rest, values)
  const first = initialValues(known, rest, props.defaultValues)
  // The options of the host are those of the address that it gave at first.
  const isGiven = shippingOptions !== undefined && sameSection(bare.shippingAddress, first.shippingAddress)
  const next = isGiven ? initialValues(known, { ...rest, shippingOptions }, values) : bare
  memory.quoting?.abort()
  for (const behavior of behaviorsOf(known)) behavior.reset?.(store)
  memory.verifying?.controller.abort()
  store.memory = createMemory(next, values)
  // What the provider has is still to be replaced, or cleared.
  for (const id of sectionIds) if (store.saved[id]) store.unsure.add(id)
  for (const path of fieldPaths) if (readOwn(store.saved, ...splitPath(path))) store.leftover.add(path)
  store.saved = {}
  // Field by field: react-hook-form's own reset forgets which controls are registered.
  for (const path of fieldPaths) {
    const value = readOwn(next, ...splitPath(path)) as string
    form.setValue(path, value)
    showBoxes(forms, path, value)
  }
  if (isGiven) store.memory.givenFor = addressText(store)
  form.clearErrors()
  store.setState({ ...untouched, session: isGiven ? { shippingOptions } : {}, ...startState(store) })
  // Once the page shows the values.
  setTimeout(() => void askQuote(store))
}
