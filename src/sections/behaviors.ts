import type { KnownSections } from '../form/store/store.js'
import { billingAddressBehavior } from './billing-address/form/behavior.js'
import { contactBehavior } from './contact/form/behavior.js'
import { customBehavior } from './custom/form/behavior.js'
import { shippingAddressBehavior } from './shipping-address/form/behavior.js'
import { shippingOptionsBehavior } from './shipping-options/form/behavior.js'
import { taxIdBehavior } from './tax-id/form/behavior.js'

/** What each section does beside its rules. */
export const behaviors: Required<NonNullable<KnownSections['behaviors']>> = {
  contact: contactBehavior,
  billingAddress: billingAddressBehavior,
  shippingAddress: shippingAddressBehavior,
  taxId: taxIdBehavior,
  shippingOptions: shippingOptionsBehavior,
  custom: customBehavior,
  // A page that shows it brings the section, and what it does, along.
  lineItems: { Fieldset: () => null },
}
