import { askAdapter } from '../../../adapter/askAdapter.js'
import { shownSections } from '../../../providers/fieldMode.js'
import type { SessionUpdateResult } from '../../../providers/result.js'
import { normalizeText } from '../../../schema/normalizeText.js'
import { isFieldPath } from '../../fieldPath.js'
import { errorAt, showIssues } from '../../../form/issues/errors.js'
import { judgeSections } from '../../../form/issues/validate.js'
import { isEmpty } from '../../../form/saving/complete.js'
import { isRefused } from '../../../form/saving/composeUpdate.js'
import { save } from '../../../form/saving/save.js'
import { type CheckoutStore, currentValues } from '../../../form/store/store.js'
import { offerMemory, remember } from './offerMemory.js'
import { choicePath, readOffer } from './readOffer.js'

/** Aborts the quote in progress. */
export function stopQuote(store: CheckoutStore): void {
  offerMemory(store).quoting?.abort()
  remember(store, { quoting: undefined })
}

function setStatus(store: CheckoutStore, status: 'loading' | 'failed' | undefined): void {
  if (offerMemory(store).status === status) return
  remember(store, { status })
  store.notify()
}

/**
 * Asks for the shipping options of the address on the page, once for each complete address. Nothing is stored, except where
 * the provider itself offers the options. A failure leaves the page as it is.
 */
export async function askQuote(store: CheckoutStore, values = currentValues(store)): Promise<void> {
  const { memory, props } = store
  const { adapter, rules } = props
  const shown = shownSections(adapter.provider, rules)
  if (!shown.includes('shippingOptions') || !shown.includes('shippingAddress')) return
  if (!adapter.quote) {
    if (adapter.provider?.offers === 'answer') await save(store, { sections: ['shippingAddress'], quiet: true }, values)
    return
  }
  const { offeredAddress, hostAddress, status } = offerMemory(store)
  const text = JSON.stringify(values.shippingAddress)
  if (isEmpty(values.shippingAddress) || (offeredAddress === undefined && hostAddress === text)) {
    // The quote that failed was for another address.
    if (status === 'failed') setStatus(store, undefined)
    return
  }
  const check = {}
  remember(store, { check })
  const { update, issues } = await judgeSections(store, ['shippingAddress'], values)
  const { shippingAddress } = update
  const address = JSON.stringify(shippingAddress)
  // A newer check is under way, or the form was reset.
  if (store.memory !== memory || offerMemory(store).check !== check) return
  if (!shippingAddress || issues.length || isRefused(store, 'shippingAddress')) return
  if (address === offerMemory(store).quotedAddress) return

  offerMemory(store).quoting?.abort()
  const quoting = new AbortController()
  remember(store, { quoting, quotedAddress: address })
  setStatus(store, 'loading')
  const { signal } = quoting
  const asked = { shippingAddress }
  const result = await askAdapter(asked, (within) => adapter.quote?.(asked, { signal: within }), {
    timeoutMs: adapter.timeoutMs,
    signal,
  })
  if (signal.aborted || store.memory !== memory) return
  remember(store, { quoting: undefined })
  const isCurrent = JSON.stringify(currentValues(store).shippingAddress) === text
  if (isCurrent && result.status !== 'failed') return takeQuote(store, result, address)
  // Another address is quoted when it is left; the same one when something is left again.
  remember(store, { quotedAddress: undefined })
  setStatus(store, isCurrent ? 'failed' : undefined)
}

function takeQuote(store: CheckoutStore, { session = {}, ...result }: SessionUpdateResult, address: string): void {
  const { shippingOptions } = session
  const refused =
    result.status === 'rejected'
      ? result.issues.filter(({ path = '' }) => !isFieldPath(path) || path.startsWith('shippingAddress.'))
      : []
  const { issues } = offerMemory(store)
  if (refused.length || (issues && store.getState().looseIssues === issues)) showIssues(store, [], refused)
  remember(store, { status: undefined, issues: refused.length ? store.getState().looseIssues : undefined })
  if (!shippingOptions) return store.notify()
  const { session: before, warnings } = store.getState()
  const { [choicePath]: warning, ...rest } = warnings
  const given = store.form.getValues(choicePath)
  const chosen = normalizeText(given) && given
  const hasError = errorAt(store, choicePath) !== undefined
  const choice = { selected: chosen, before: before.shippingOptions, hasError, warning }
  const { selected, found } = readOffer(choice, shippingOptions)
  if (selected !== chosen) store.form.setValue(choicePath, selected)
  remember(store, { offeredAddress: address, priceChange: found?.code === 'price-changed' ? found : undefined })
  store.setState({
    session: { ...before, shippingOptions },
    warnings: { ...rest, ...(found && { [choicePath]: found }) },
  })
}
