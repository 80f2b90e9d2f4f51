export type { TaxId } from './useTaxId.js'
export { useTaxId } from '#use-tax-id'
