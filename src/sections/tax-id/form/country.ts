import { billingCountry } from '../../../providers/billingCountry.js'
import { withFollowed } from '../../following.js'
import { type CheckoutStore, following } from '../../../form/store/store.js'

/** Returns the country that decides the tax ID rules; `''` if it is unknown. */
export function taxIdCountry(store: CheckoutStore): string {
  const { adapter, rules } = store.props
  return billingCountry(withFollowed(store.form.getValues(), following(store)), adapter.provider, rules)
}
