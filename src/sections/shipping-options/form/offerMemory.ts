import type { SessionIssue } from '../../../schema/issue.js'
import type { CheckoutMemory } from '../../../form/store/memory.js'

/** What is remembered of the shipping options and their quotes. Addresses are canonical and kept as text, to be compared. */
export interface OfferMemory {
  /** The address that was sent or quoted last; undefined when that failed. */
  quotedAddress?: string | undefined
  /** The address that the options on the page are offered for. */
  offeredAddress?: string | undefined
  /** The address, as it was given, that the options of the host are for. */
  hostAddress?: string | undefined
  /** The newest check of whether an address can be quoted. */
  check?: object | undefined
  /** The quote in progress. */
  quoting?: AbortController | undefined
  /** What the shopper sees of the last quote. */
  status?: 'loading' | 'failed' | undefined
  /** The issues of the last quote that belong to no field. */
  issues?: readonly SessionIssue[] | undefined
  /** A changed price that a quote brought and no save has reported yet. */
  priceChange?: SessionIssue | undefined
}

/** Always the same object until a reset. */
export const offerMemory = ({ memory }: { memory: CheckoutMemory }): OfferMemory =>
  (memory.remembered.shippingOptions ??= {})

/** Aborts the quote in progress. */
export function stopQuote(offer: OfferMemory): void {
  offer.quoting?.abort()
  offer.quoting = undefined
}
