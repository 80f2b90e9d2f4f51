import type { CheckoutValues } from '../../sections/schema.js'
import { save } from './save.js'
import type { CheckoutStore } from '../store/store.js'

/** Saves what was promised to be saved once the browser is online again, as far as it is valid now. */
export async function saveOwed(store: CheckoutStore, values?: CheckoutValues): Promise<void> {
  const { memory } = store
  if (memory.owed.size === 0) return
  const { status } = await save(store, { sections: [...memory.owed], quiet: true }, values)
  // Where nothing is valid nothing was sent, and the page need not say "offline" any longer.
  if (status === 'failed' || store.memory !== memory || store.getState().failure?.reason !== 'offline') return
  store.setState({ status: 'idle', failure: undefined })
}
