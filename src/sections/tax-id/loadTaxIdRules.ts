import type * as TaxIdRules from './taxIdRules.js'

let rules: typeof TaxIdRules | undefined

/** Loads what the kit knows of tax IDs. Rejects when it cannot be loaded; the next call tries again. */
export const loadTaxIdRules = async (): Promise<typeof TaxIdRules> => (rules ??= await import('./taxIdRules.js'))

/** The same, when it is here already. */
export const loadedTaxIdRules = (): typeof TaxIdRules | undefined => rules
