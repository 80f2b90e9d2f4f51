import { servedForm } from './formControl.js'
import { createMemory } from './memory.js'
import type { CheckoutStore } from './store.js'

/**
 * A copy of the store as the server rendered it. React hydrates a lazy boundary later than the rest of the page. It
 * must then render the same output as the server, even if values have changed. All members are listed, so that
 * TypeScript reports a new one that is missing here.
 */
export function servedStore(store: Omit<CheckoutStore, 'served'>): CheckoutStore {
  const state = store.getState()
  const form = servedForm(store.form)
  const served: CheckoutStore = {
    known: store.known,
    form,
    forms: new Set(),
    labels: store.labels,
    formEvents: store.formEvents,
    summaries: store.summaries,
    props: store.props,
    memory: createMemory(form.getValues(), store.memory.defaults),
    saved: store.saved,
    unsure: store.unsure,
    leftover: store.leftover,
    sentCustom: store.sentCustom,
    getState: () => state,
    setState: store.setState,
    subscribe: store.subscribe,
    notify: store.notify,
    get served() {
      return served
    },
  }
  return served
}
