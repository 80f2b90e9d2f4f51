// All that a page needs only once there is a tax ID, so it comes later, in a chunk.
export { inferTaxIdType } from './inferTaxIdType.js'
export { fitsTaxId, normalizeTaxId } from './normalizeTaxId.js'
export { taxIdExample, type TaxIdType, taxIdTypes } from './taxIdTypes.js'
