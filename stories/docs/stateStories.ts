/** The id of a story for each state attribute. */
export const stateStories: Readonly<Record<string, string>> = {
  'data-container': 'fields-address-lookup--container',
  'data-ended': 'checkout-checkout-status--ended',
  'data-invalid': 'checkout-checkout-field--invalid',
  'data-locked': 'checkout-checkout-field--locked',
  'data-offline': 'checkout-checkout-status--offline',
  'data-saved': 'checkout-checkout-status--saved',
  'data-saving': 'checkout-checkout-submit--saving',
  'data-warning': 'checkout-checkout-field--warning',
}
