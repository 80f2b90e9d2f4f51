import { fieldRow } from '../providers/fieldMode.js'
import type { SessionIssue } from '../sections/issue.js'
import type { SessionUpdate } from '../sections/schema.js'
import type { ShippingOption } from '../sections/shipping-options/option.js'
import { checkQuote, readQuote } from './readQuote.js'
import { providerOf, type RelayOptions } from './relayOptions.js'
import { runHook } from './runHook.js'

const path = 'shippingOptions.selected'

/** The options that your server offers, those that are sent to the provider, and the issues that stop the update. */
export interface Offer {
  offered?: ShippingOption[]
  sent?: readonly ShippingOption[]
  refused?: SessionIssue[]
}

/**
 * Calls `quoteShipping` whenever the update contains shipping data, because prices come only from your server. Without
 * a selected option all options are sent, otherwise only the selected one. Nothing is offered if the provider has no
 * place for options. If nothing ships to the address, a selected option is not sent.
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
  // This provider offers the options itself, and checks the selected one.
  if (upstream?.provider.offers === 'answer') return {}
  const selected = shippingOptions?.selected ?? ''
  const unavailable = [{ path, code: 'option-unavailable' }]
  // Without `quoteShipping`, your own `save` checks the selected option.
  if (!quoteShipping) return selected === '' || save ? {} : { refused: unavailable }
  const quote = await runHook('quoteShipping', () => quoteShipping({ session, address, signal }))
  const offered = readQuote(quote)
  await checkQuote(update, offered, upstream)
  // Nothing ships to a new address, so it is saved without an option.
  if (selected === '' || (address && offered.length === 0)) return { offered, sent: offered }
  const choice = offered.filter(({ id }) => id === selected)
  return choice.length > 0 ? { offered, sent: choice } : { offered, refused: unavailable }
}
