// What each section does beside its rules, by its id.
export { billingAddressBehavior as billingAddress } from './billing-address/form/behavior.js'
export { contactBehavior as contact } from './contact/form/behavior.js'
export { shippingAddressBehavior as shippingAddress } from './shipping-address/form/behavior.js'
export { shippingOptionsBehavior as shippingOptions } from './shipping-options/form/behavior.js'
export { taxIdBehavior as taxId } from './tax-id/form/behavior.js'
