/** The countries of every form except the kit's, which knows all countries. */
export const countries = [
  ['AT', 'Austria'],
  ['DE', 'Germany'],
  ['US', 'United States'],
]
