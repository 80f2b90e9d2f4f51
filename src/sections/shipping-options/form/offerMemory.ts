import type { SessionIssue } from '../../../schema/issue.js'
import type { CheckoutMemory } from '../../../form/store/memory.js'

/** The memory of shipping options and quotes. Addresses are canonical and stored as text, to compare them. */
export interface OfferMemory {
  /** The address of the last save or quote; undefined if it failed. */
  quotedAddress?: string | undefined
  /** The address of the displayed options. */
  offeredAddress?: string | undefined
  /** The default address, which the options of the prop belong to. */
  hostAddress?: string | undefined
  /** The newest check of whether an address can be quoted. */
  check?: object | undefined
  /** The quote in progress. */
  quoting?: AbortController | undefined
  /** The displayed status of the last quote. */
  status?: 'loading' | 'failed' | undefined
  /** The issues of the last quote that belong to no field. */
  issues?: readonly SessionIssue[] | undefined
  /** A price change by a quote that no save has reported yet. */
  priceChange?: SessionIssue | undefined
}

/** Returns the memory, the same object until a reset. */
export const offerMemory = ({ memory }: { memory: CheckoutMemory }): OfferMemory =>
  (memory.remembered.shippingOptions ??= {})

/** Aborts the quote in progress. */
export function stopQuote(offer: OfferMemory): void {
  offer.quoting?.abort()
  offer.quoting = undefined
}
