import { groupTaxId } from './groupTaxId.js'
import { readTaxId } from './readTaxId.js'
import { taxIdType } from './taxIdTypes.js'

/**
 * A tax ID in the form in which it is sent, grouped as the tax office writes it: `39053344705` → `390.533.447-05`,
 * ` de 136 695 976` → `DE136695976`. Words beside the number are taken away (`ABN 83…`, `BTW BE…`), its prefix is put there
 * (`GB`, `CHE`, for `eu_vat` that of the country, if one is given). What fits the type in no way, and what is of an unknown
 * type, stays as typed.
 */
export function normalizeTaxId(value: string, type: string, country = ''): string {
  const known = taxIdType(type)
  const reading = known && readTaxId(value, known, country)
  return reading ? groupTaxId(reading.bare, known) : value
}

/** Whether a number looks like one of its type. True for a type that the vocabulary does not have. */
export function fitsTaxId(value: string, type: string): boolean {
  const known = taxIdType(type)
  return !known || readTaxId(value, known, '') !== undefined
}
