import type { CheckoutState } from '../store/state.js'

type Warnings = CheckoutState['warnings']

/** Returns the warnings that the form found itself. An answer does not remove them. */
export const ownWarnings = (warnings: Warnings): Warnings =>
  Object.fromEntries(Object.entries(warnings).filter(([, issue]) => issue?.source === 'form'))
