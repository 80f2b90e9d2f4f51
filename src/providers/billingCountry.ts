import type { DefaultValues } from '../sections/schema.js'
import { shownSections } from './fieldMode.js'
import type { Provider } from './provider.js'
import type { CheckoutRules } from './rules.js'

/**
 * The country that a tax ID is judged by: that of the billing address, which may be a default of a section that is not
 * shown, else of the only address that there is. `''` when nobody knows.
 */
export function billingCountry(
  { billingAddress, shippingAddress }: DefaultValues,
  provider?: Provider,
  rules?: CheckoutRules,
): string {
  const isAsked = shownSections(provider, rules).includes('billingAddress')
  return (billingAddress?.country || (isAsked ? '' : shippingAddress?.country) || '').trim().toUpperCase()
}
