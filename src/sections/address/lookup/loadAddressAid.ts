/** Loads the component for address suggestions. */
export const loadAddressAid = () => import('./AddressAid.js').then(({ AddressAid }) => ({ Aid: AddressAid }))
