import { shownSections } from '../providers/fieldMode.js'
import { withFollowed } from './sameAs.js'
import { type CheckoutStore, following } from './store.js'

/**
 * The country that a tax ID is judged by: that of the billing address, which may be a default of a section that is not
 * shown, else of the only address that there is. `''` when nobody knows.
 */
export function taxIdCountry(store: CheckoutStore): string {
  const { adapter, rules } = store.props
  const { billingAddress, shippingAddress } = withFollowed(store.form.getValues(), following(store))
  const isAsked = shownSections(adapter.provider, rules).includes('billingAddress')
  return (billingAddress.country || (isAsked ? '' : shippingAddress.country)).trim().toUpperCase()
}
