/** The keys of the tax ID, in the order of the page. */
export const taxIdKeys = ['type', 'value', 'region'] as const

export type TaxId = Record<(typeof taxIdKeys)[number], string>
