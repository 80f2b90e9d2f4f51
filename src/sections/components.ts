// The fieldset of each section, by its id.
export { BillingAddressSection as billingAddress } from './billing-address/BillingAddressSection.js'
export { ContactSection as contact } from './contact/ContactSection.js'
export { ShippingAddressSection as shippingAddress } from './shipping-address/ShippingAddressSection.js'
export { ShippingOptionsSection as shippingOptions } from './shipping-options/ShippingOptionsSection.js'
export { TaxIdSection as taxId } from './tax-id/TaxIdSection.js'
