// @ts-check
/**
 * For the form and for the server, so that both come to the same verdict.
 * @type {import('tillkit').CheckoutRules}
 */
export const rules = { sections: ['contact', 'shippingAddress'] }
