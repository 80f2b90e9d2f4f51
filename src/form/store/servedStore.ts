import { servedForm } from './formControl.js'
import { createMemory } from './memory.js'
import type { CheckoutStore } from './store.js'

/**
 * The store as the server rendered it. React hydrates a lazy boundary later than the rest of the page, and the boundary must
 * then render what the server wrote, whatever was typed elsewhere. Lists every member, so that a new one does not compile
 * until it has its place here.
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
    memory: createMemory(form.getValues()),
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
