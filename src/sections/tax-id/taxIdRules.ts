// All that a page needs only once there is a tax ID, so it comes later, in a chunk.
export { checkTaxId } from './checkTaxId.js'
export { fitsTaxId, normalizeTaxId } from './normalizeTaxId.js'
