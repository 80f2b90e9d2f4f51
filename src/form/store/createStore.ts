import { createForm } from './formControl.js'
import { initialValues } from './initialValues.js'
import type { KnownSections } from './store.js'
import { createMemory } from './memory.js'
import type { RootProps } from './props.js'
import { servedStore } from './servedStore.js'
import type { CheckoutState } from './state.js'
import { type CheckoutStore, startState } from './store.js'

/** The state that a reset restores. */
export const untouched = {
  status: 'idle',
  sending: [],
  failure: undefined,
  complete: false,
  looseIssues: [],
  listed: false,
  warnings: {},
} as const satisfies Partial<CheckoutState>

/** Creates the store of a checkout. `start` runs before the server-rendered copy is made. */
export function createStore(
  known: KnownSections,
  props: RootProps,
  start?: (store: CheckoutStore) => void,
): CheckoutStore {
  const initial = initialValues(known, props, props.defaultValues)
  const form = createForm(initial)
  const listeners = new Set<() => void>()
  let state: CheckoutState = {
    ...untouched,
    session: {},
    refusals: { count: 0, form: undefined },
  }
  const notify = () => {
    for (const listener of listeners) listener()
  }
  const store: Omit<CheckoutStore, 'served'> = {
    // A copy, because a lazily loaded section adds to it.
    known: { ...known, rules: { ...known.rules }, behaviors: { ...known.behaviors } },
    form,
    forms: new Set(),
    labels: new Map(),
    formEvents: new WeakMap(),
    summaries: new Set(),
    props,
    memory: createMemory(initial, props.defaultValues),
    saved: {},
    unsure: new Set(),
    leftover: new Set(),
    sentCustom: new Set(),
    getState: () => state,
    setState(change) {
      state = { ...state, ...change }
      notify()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    notify,
  }
  state = { ...state, ...startState(store as CheckoutStore) }
  start?.(store as CheckoutStore)
  return Object.assign(store, { served: servedStore(store as CheckoutStore) })
}
