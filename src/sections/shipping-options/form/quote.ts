import { askAdapter } from '../../../adapter/askAdapter.js'
import { shownSections } from '../../../providers/fieldMode.js'
import type { SessionUpdateResult } from '../../../providers/result.js'
import { isFieldPath } from '../../fieldPath.js'
import { showIssues } from '../../../form/issues/errors.js'
import { judgeSections } from '../../../form/issues/validate.js'
import { isEmpty } from '../../../form/saving/complete.js'
import { isRefused } from '../../../form/saving/composeUpdate.js'
import { save } from '../../../form/saving/save.js'
import { takeSnapshot } from '../../../form/saving/snapshot.js'
import { type CheckoutStore, currentValues } from '../../../form/store/store.js'
import { type OfferMemory, offerMemory, stopQuote } from './offerMemory.js'
import { choicePath, readOffer } from './readOffer.js'

/**
 * Quotes the address on the page, once for each complete address. Nothing is stored, unless the provider itself offers
 * the options. A failed quote leaves the page unchanged.
 */
export async function quoteAddress(store: CheckoutStore, values = currentValues(store)): Promise<void> {
  const { adapter, rules } = store.props
  const shown = shownSections(adapter.provider, rules)
  if (!shown.includes('shippingOptions') || !shown.includes('shippingAddress')) return
  if (!adapter.quote) {
    if (adapter.provider?.offers === 'answer') await save(store, { sections: ['shippingAddress'], quiet: true }, values)
    return
  }
  const offer = offerMemory(store)
  const setStatus = (status: OfferMemory['status']) => {
    offer.status = status
    store.notify()
  }
  const text = JSON.stringify(values.shippingAddress)
  if (isEmpty(values.shippingAddress) || (offer.offeredAddress === undefined && offer.hostAddress === text)) {
    // The failed quote was for another address.
    if (offer.status === 'failed') setStatus(undefined)
    return
  }
  const check = {}
  offer.check = check
  const { update, issues } = await judgeSections(store, ['shippingAddress'], values)
  const { shippingAddress } = update
  const address = JSON.stringify(shippingAddress)
  // A newer check is in progress, or the form was reset.
  if (offerMemory(store).check !== check) return
  if (!shippingAddress || issues.length || isRefused(store, 'shippingAddress') || address === offer.quotedAddress)
    return

  stopQuote(offer)
  const { signal } = (offer.quoting = new AbortController())
  offer.quotedAddress = address
  setStatus('loading')
  const asked = { shippingAddress }
  const result = await askAdapter(asked, (within) => adapter.quote?.(asked, { signal: within }), {
    timeoutMs: adapter.timeoutMs,
    signal,
  })
  if (signal.aborted || offerMemory(store) !== offer) return
  offer.quoting = undefined
  const isCurrent = JSON.stringify(currentValues(store).shippingAddress) === text
  if (isCurrent && result.status !== 'failed') return takeQuote(store, result, address)
  // Allows another attempt: the same address is quoted again when a field is left.
  offer.quotedAddress = undefined
  setStatus(isCurrent ? 'failed' : undefined)
}

function takeQuote(store: CheckoutStore, { session = {}, ...result }: SessionUpdateResult, address: string): void {
  const offer = offerMemory(store)
  const { shippingOptions } = session
  const issues =
    result.status === 'rejected'
      ? result.issues.filter(({ path = '' }) => !isFieldPath(path) || path.startsWith('shippingAddress.'))
      : []
  if (issues.length || (offer.issues && store.getState().looseIssues === offer.issues)) showIssues(store, [], issues)
  offer.issues = issues.length ? store.getState().looseIssues : undefined
  offer.status = undefined
  if (!shippingOptions) return store.notify()
  const now = takeSnapshot(store)
  const { selected, found } = readOffer(now, shippingOptions)
  if (selected !== now.values.shippingOptions.selected) store.form.setValue(choicePath, selected)
  offer.offeredAddress = address
  offer.priceChange = found?.code === 'price-changed' ? found : undefined
  const { [choicePath]: _before, ...rest } = now.state.warnings
  store.setState({
    session: { ...now.state.session, shippingOptions },
    warnings: { ...rest, ...(found && { [choicePath]: found }) },
  })
}
