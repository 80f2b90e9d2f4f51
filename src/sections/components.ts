import type { ComponentType } from 'react'

import { BillingAddressSection } from './billing-address/BillingAddressSection.js'
import { ContactSection } from './contact/ContactSection.js'
import type { SectionId } from './schema.js'
import { ShippingAddressSection } from './shipping-address/ShippingAddressSection.js'
import { ShippingOptionsSection } from './shipping-options/ShippingOptionsSection.js'
import { TaxIdSection } from './tax-id/TaxIdSection.js'

/** The fieldset of each section. */
export const sectionComponents: Readonly<Record<SectionId, ComponentType>> = {
  contact: ContactSection,
  billingAddress: BillingAddressSection,
  shippingAddress: ShippingAddressSection,
  taxId: TaxIdSection,
  shippingOptions: ShippingOptionsSection,
}
