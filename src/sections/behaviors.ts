import type { KnownSections } from '../form/store/store.js'
import { billingAddressBehavior } from './billing-address/form/behavior.js'
import { contactBehavior } from './contact/form/behavior.js'
import { customBehavior } from './custom/form/behavior.js'
import { shippingAddressBehavior } from './shipping-address/form/behavior.js'
import { shippingOptionsBehavior } from './shipping-options/form/behavior.js'
import { taxIdBehavior } from './tax-id/form/behavior.js'

/** The behavior of each section. */
export const behaviors: Required<NonNullable<KnownSections['behaviors']>> = {
  contact: contactBehavior,
  billingAddress: billingAddressBehavior,
  shippingAddress: shippingAddressBehavior,
  taxId: taxIdBehavior,
  shippingOptions: shippingOptionsBehavior,
  custom: customBehavior,
  // Line items register themselves when a page renders them.
  lineItems: { Fieldset: () => null },
}
