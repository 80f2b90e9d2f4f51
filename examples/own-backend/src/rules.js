// @ts-check
/**
 * Used by the form and the server, so that both validate the same way.
 * @type {import('tillkit').CheckoutRules}
 */
export const rules = { sections: ['contact', 'shippingAddress'] }
