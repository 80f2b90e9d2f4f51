/** The English texts of saved addresses. */
export const savedAddressesMessages = {
  'saved.other': 'Use a different address',
  'saved.edit': 'Edit',
}
