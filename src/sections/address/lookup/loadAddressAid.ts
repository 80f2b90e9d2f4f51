/** Loads the suggestions at an address. */
export const loadAddressAid = () => import('./AddressAid.js').then(({ AddressAid }) => ({ Aid: AddressAid }))
