import { taxIdHint, taxIdOptions } from './options.js'
import { commitNumber, editNumber, firstType, followCountry, pickType, undoType } from './type.js'

/** What needs the data of all tax IDs. A browser loads it as one chunk. */
export const typeData = {
  commitNumber,
  editNumber,
  firstType,
  followCountry,
  pickType,
  taxIdHint,
  taxIdOptions,
  undoType,
}
