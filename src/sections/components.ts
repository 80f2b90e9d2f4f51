import type { SectionBehavior } from '../form/store/store.js'
import { BillingAddressSection } from './billing-address/BillingAddressSection.js'
import { ContactSection } from './contact/ContactSection.js'
import type { SectionId } from './schema.js'
import { ShippingAddressSection } from './shipping-address/ShippingAddressSection.js'
import { ShippingOptionsSection } from './shipping-options/ShippingOptionsSection.js'
import { TaxIdSection } from './tax-id/TaxIdSection.js'

/** The fieldsets that a page with only a Root does not load. `behaviors.ts` is part of every Root. */
export const sectionComponents: { readonly [S in SectionId]?: SectionBehavior['Fieldset'] } = {
  contact: ContactSection,
  billingAddress: BillingAddressSection,
  shippingAddress: ShippingAddressSection,
  taxId: TaxIdSection,
  shippingOptions: ShippingOptionsSection,
}
