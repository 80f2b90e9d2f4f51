import { shownSections } from '../providers/fieldMode.js'
import { emptyValues } from '../sections/emptyValues.js'
import type { CheckoutValues, DefaultValues } from '../sections/schema.js'
import type { RootProps } from './props.js'

/** The values that a form starts with. "Same as …" is ticked unless the defaults hold two different addresses. */
export function initialValues({ adapter, rules, sameAs }: RootProps, defaults: DefaultValues = {}): CheckoutValues {
  const values = emptyValues(defaults)
  const shown = shownSections(adapter.provider, rules)
  const { billingAddress, shippingAddress } = defaults
  const both = shown.includes('billingAddress') && shown.includes('shippingAddress') && sameAs !== 'none'
  if (both && shippingAddress?.shipTo === undefined) {
    const given = (address: object = {}) =>
      JSON.stringify(
        Object.entries(address)
          .filter(([, value]) => value)
          .sort(),
      )
    const differ = billingAddress && shippingAddress && given(billingAddress) !== given(shippingAddress)
    values.shippingAddress.shipTo = differ ? '' : 'billing'
  }
  return values
}
