/** The English texts of the address lookup. */
export const lookupMessages = {
  'lookup.label': 'Suggested addresses',
  'lookup.none': 'No matches. Enter your address manually.',
  'lookup.one': '1 address found. Choose it with the arrow keys, or keep typing.',
  'lookup.some': '{n} addresses found. Choose with the arrow keys, or keep typing.',
  'lookup.filled': 'Filled in: {values}',
}
