import { BillingAddressSection } from '../sections/billing-address/BillingAddressSection.js'
import { ContactSection } from '../sections/contact/ContactSection.js'
import { ShippingAddressSection } from '../sections/shipping-address/ShippingAddressSection.js'
import { ShippingOptionsSection } from '../sections/shipping-options/ShippingOptionsSection.js'
import { TaxIdSection } from '../sections/tax-id/TaxIdSection.js'
import { sectionForm } from './sectionForm.js'

/** A form of the contact section alone. */
export const ContactForm = /* @__PURE__ */ sectionForm('contact', ContactSection)
/** A form of the billing address alone. */
export const BillingAddressForm = /* @__PURE__ */ sectionForm('billingAddress', BillingAddressSection)
/** A form of the shipping address alone. */
export const ShippingAddressForm = /* @__PURE__ */ sectionForm('shippingAddress', ShippingAddressSection)
/** A form of the tax ID alone. */
export const TaxIdForm = /* @__PURE__ */ sectionForm('taxId', TaxIdSection)
/** A form of the shipping options alone. */
export const ShippingOptionsForm = /* @__PURE__ */ sectionForm('shippingOptions', ShippingOptionsSection)
