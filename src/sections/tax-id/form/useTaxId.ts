'use client'
import {
  commitNumber,
  editNumber,
  firstType,
  followCountry,
  pickType,
  taxIdHint,
  taxIdOptions,
  undoType,
} from './typeData.js'
import { type TaxId, useTaxIdWith } from './useTaxIdWith.js'

// Named one by one, because the build of a namespace needs code of the bundler's own.
const typeData = {
  commitNumber,
  editNumber,
  firstType,
  followCountry,
  pickType,
  taxIdHint,
  taxIdOptions,
  undoType,
}

/** `useTaxId` with its data, as servers and the fieldset of the kit get it. */
export const useTaxId = (): TaxId => useTaxIdWith(typeData)
