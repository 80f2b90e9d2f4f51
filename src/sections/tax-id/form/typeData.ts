// What needs the data of all tax IDs. A browser loads it as one chunk.
export { taxIdHint, taxIdOptions } from './options.js'
export { commitNumber, editNumber, firstType, followCountry, pickType, undoType } from './type.js'
