// The rules of each section, by its id.
export { billingAddressRules as billingAddress } from './billing-address/schema.js'
export { contactRules as contact } from './contact/schema.js'
export { shippingAddressRules as shippingAddress } from './shipping-address/schema.js'
export { shippingOptionsRules as shippingOptions } from './shipping-options/schema.js'
export { taxIdRules as taxId } from './tax-id/schema.js'
