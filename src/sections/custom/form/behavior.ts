import type { CheckoutStore, SectionBehavior } from '../../../form/store/store.js'
import type { CheckoutValues } from '../../schema.js'

// Default values are stored already.
function remember({ sentCustom }: CheckoutStore, values: CheckoutValues['custom'] = {}) {
  for (const key of Object.keys(values)) if (values[key]) sentCustom.add(key)
}

/** The behavior of custom fields: an empty one is sent only if it had a value. */
export const customBehavior: SectionBehavior = {
  started(store) {
    remember(store, store.memory.initial.custom)
    return {}
  },
  sending: (store, { custom }) => remember(store, custom),
}
