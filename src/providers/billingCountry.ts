import type { DefaultValues } from '../sections/schema.js'
import { shownSections } from './fieldMode.js'
import type { Provider } from './provider.js'
import type { CheckoutRules } from './rules.js'

/**
 * Returns the country that decides the tax ID rules: that of the billing address, which may be a default of a hidden
 * section, otherwise that of the only address. Returns `''` if the country is unknown.
 */
export function billingCountry(
  { billingAddress, shippingAddress }: DefaultValues,
  provider?: Provider,
  rules?: CheckoutRules,
): string {
  const isAsked = shownSections(provider, rules).includes('billingAddress')
  return (billingAddress?.country || (isAsked ? '' : shippingAddress?.country) || '').trim().toUpperCase()
}
