import type { CheckoutValues } from '../../sections/schema.js'
import { save } from './save.js'
import type { CheckoutStore } from '../store/store.js'

/** Saves the valid sections that could not be sent while the browser was offline. */
export async function saveOwed(store: CheckoutStore, values?: CheckoutValues): Promise<void> {
  const { memory } = store
  if (memory.owed.size === 0) return
  const { status } = await save(store, { sections: [...memory.owed], quiet: true }, values)
  // If nothing was valid, nothing was sent, and the "offline" message is removed.
  if (status === 'failed' || store.memory !== memory || store.getState().failure?.reason !== 'offline') return
  store.setState({ status: 'idle', failure: undefined })
}
