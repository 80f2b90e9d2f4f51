import type { CheckoutValues } from '../../schema.js'
import type { CheckoutStore } from '../../../form/store/store.js'
import { offerMemory } from './offerMemory.js'

/** Calls `quoteAddress`, which is loaded with the first quote. If it cannot be loaded, the quote has failed. */
export async function askQuote(store: CheckoutStore, values?: CheckoutValues): Promise<void> {
  const offer = offerMemory(store)
  const code = await import('./quote.js').catch(() => undefined)
  // The form was reset.
  if (offerMemory(store) !== offer) return
  if (code) return code.quoteAddress(store, values)
  if (!store.props.adapter.quote) return
  offer.status = 'failed'
  store.notify()
}
