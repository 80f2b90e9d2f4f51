'use client'
import { typeData } from './typeData.js'
import { type TaxId, useTaxIdWith } from './useTaxIdWith.js'

/** `useTaxId` with its data, as servers and the fieldset of the kit get it. */
export const useTaxId = (): TaxId => useTaxIdWith(typeData)
