// Loaded on demand: a page needs none of this until a tax ID is entered.
export { checkTaxId } from './checkTaxId.js'
export { fitsTaxId, normalizeTaxId } from './normalizeTaxId.js'
