/** The countries of every form but the kit's, which knows all of them. */
export const countries = [
  ['AT', 'Austria'],
  ['DE', 'Germany'],
  ['US', 'United States'],
]
