import { loadAddressAid } from '../sections/address/lookup/loadAddressAid.js'
import type { KnownSections } from '../form/store/store.js'
import { usePlaces } from '../sections/address/form/usePlaces.js'
import { locale } from '../locales/en.js'
import { billingAddressBehavior } from '../sections/billing-address/form/behavior.js'
import { contactBehavior } from '../sections/contact/form/behavior.js'
import { shippingAddressBehavior } from '../sections/shipping-address/form/behavior.js'
import { taxIdBehavior } from '../sections/tax-id/form/behavior.js'
import { shippingOptionsBehavior } from '../sections/shipping-options/form/behavior.js'
import { sections } from '../sections/schema.js'

/** All that there is to know, for a Root in which any section may stand. */
export const everySection: KnownSections = {
  rules: sections,
  behaviors: {
    contact: contactBehavior,
    billingAddress: billingAddressBehavior,
    shippingAddress: shippingAddressBehavior,
    taxId: taxIdBehavior,
    shippingOptions: shippingOptionsBehavior,
  },
  locale,
  useChoices: usePlaces,
  loadAddressAid,
}
