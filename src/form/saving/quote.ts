import { askAdapter } from '../../adapter/askAdapter.js'
import { shownSections } from '../../providers/fieldMode.js'
import type { SessionUpdateResult } from '../../providers/result.js'
import { isFieldPath } from '../../sections/fieldPath.js'
import { isEmpty } from './complete.js'
import { isRefused } from './composeUpdate.js'
import { showIssues } from '../issues/errors.js'
import { takeOffer } from '../issues/offeredOptions.js'
import { save } from './save.js'
import { type CheckoutStore, currentValues } from '../store/store.js'
import { judgeSections } from '../issues/validate.js'

const choice = 'shippingOptions.selected'

/**
 * Asks for the shipping options of the address on the page, once for each complete address. Nothing is stored, except where
 * the provider itself offers the options. Whatever goes wrong leaves the page as it is.
 */
export async function askQuote(store: CheckoutStore): Promise<void> {
  const { memory, props, known } = store
  const { adapter, rules } = props
  const shown = shownSections(adapter.provider, rules)
  if (!known.rules.shippingOptions || !shown.includes('shippingOptions') || !shown.includes('shippingAddress')) return
  if (!adapter.quote) {
    if (adapter.provider?.offers === 'answer') await save(store, { sections: ['shippingAddress'], quiet: true })
    return
  }
  const { shippingAddress: typed } = currentValues(store)
  const text = JSON.stringify(typed)
  if (isEmpty(typed) || (memory.offeredFor === undefined && memory.givenFor === text)) {
    // The quote that failed was for another address.
    if (store.getState().quote === 'failed') store.setState({ quote: undefined })
    return
  }
  const look = (memory.look = {})
  const { update, issues } = await judgeSections(store, ['shippingAddress'], currentValues(store))
  const { shippingAddress } = update
  const address = JSON.stringify(shippingAddress)
  // A newer look is on its way, or the form was reset.
  if (store.memory !== memory || memory.look !== look) return
  if (!shippingAddress || issues.length || isRefused(store, 'shippingAddress') || address === memory.asked) return

  memory.quoting?.abort()
  const controller = new AbortController()
  memory.quoting = controller
  memory.asked = address
  store.setState({ quote: 'loading' })
  const { signal } = controller
  const asked = { shippingAddress }
  const result = await askAdapter(asked, (within) => adapter.quote?.(asked, { signal: within }), {
    timeoutMs: adapter.timeoutMs,
    signal,
  })
  if (signal.aborted || store.memory !== memory) return
  memory.quoting = undefined
  const isCurrent = JSON.stringify(currentValues(store).shippingAddress) === text
  if (isCurrent && result.status !== 'failed') return takeQuote(store, result, address)
  // Another address is quoted when it is left; the same one when something is left again.
  memory.asked = undefined
  store.setState({ quote: isCurrent ? 'failed' : undefined })
}

function takeQuote(store: CheckoutStore, { session = {}, ...result }: SessionUpdateResult, address: string): void {
  const { memory } = store
  const { shippingOptions } = session
  const [news] = shippingOptions ? takeOffer(store, shippingOptions) : []
  if (shippingOptions) memory.offeredFor = address
  const issues =
    result.status === 'rejected'
      ? result.issues.filter(({ path = '' }) => !isFieldPath(path) || path.startsWith('shippingAddress.'))
      : []
  const { looseIssues } = store.getState()
  if (issues.length || (memory.quoteIssues && looseIssues === memory.quoteIssues)) showIssues(store, [], issues)
  memory.quoteIssues = issues.length ? store.getState().looseIssues : undefined
  const { [choice]: _before, ...rest } = store.getState().warnings
  store.setState({
    quote: undefined,
    ...(shippingOptions && {
      session: { ...store.getState().session, shippingOptions },
      warnings: { ...rest, ...(news && { [choice]: news }) },
    }),
  })
}
