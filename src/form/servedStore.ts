import { createMemory } from './memory.js'
import type { CheckoutStore, FormControl } from './store.js'

/**
 * A store as the server rendered it. A boundary that waits for its code is taken over later than the rest of the page, and
 * must then find what the server wrote, whatever has been typed elsewhere.
 */
export function servedStore(store: CheckoutStore): CheckoutStore {
  const [state, first] = [store.getState(), structuredClone(store.form.getValues())]
  const getValues = (path = '') =>
    path.split('.').reduce<unknown>((values, key) => (key ? (values as Record<string, unknown>)[key] : values), first)
  const control = { ...store.form.control, _formState: { ...store.form.control._formState, errors: {} } }
  return {
    ...store,
    forms: new Set(),
    memory: createMemory(first),
    getState: () => state,
    form: { ...store.form, control, getValues: getValues as FormControl['getValues'] },
  }
}
