import { fieldRow } from '../providers/fieldMode.js'
import type { SessionIssue } from '../sections/issue.js'
import type { SessionUpdate } from '../sections/schema.js'
import type { ShippingOption } from '../sections/shipping-options/option.js'
import { checkQuote, readQuote } from './readQuote.js'
import { providerOf, type RelayOptions } from './relayOptions.js'
import { runHook } from './runHook.js'

const path = 'shippingOptions.selected'

/** What the merchant's server offers, what of it is sent to the provider, and why nothing may be sent. */
export interface Offer {
  offered?: ShippingOption[]
  sent?: readonly ShippingOption[]
  refused?: SessionIssue[]
}

/**
 * Asks for the quote whenever the update touches shipping, because money comes from there alone: without a choice all
 * options are sent, with one that option only. Nothing is offered where the provider has no place for it.
 */
export async function offerShipping<S, C>(
  options: RelayOptions<S, C>,
  session: S,
  update: SessionUpdate,
  signal: AbortSignal,
): Promise<Offer> {
  const { shippingAddress: address, shippingOptions } = update
  const { upstream, save, quoteShipping } = options
  const provider = providerOf(options)
  if ((provider && !fieldRow(provider.fields, path)) || !(address ?? shippingOptions)) return {}
  // The provider knows what it offers, and judges the choice itself.
  if (upstream?.provider.offers === 'answer') return {}
  const selected = shippingOptions?.selected ?? ''
  const unavailable = [{ path, code: 'option-unavailable' }]
  // Without a quote, the merchant's own `save` knows what it offers.
  if (!quoteShipping) return selected === '' || save ? {} : { refused: unavailable }
  const quote = await runHook('quoteShipping', () => quoteShipping({ session, address, signal }))
  const offered = readQuote(quote)
  await checkQuote(update, offered, upstream)
  if (selected === '') return { offered, sent: offered }
  const choice = offered.filter(({ id }) => id === selected)
  return choice.length > 0 ? { offered, sent: choice } : { offered, refused: unavailable }
}
