import { bareTaxId } from './plainTaxId.js'
import { readTaxId } from './readTaxId.js'
import { type TaxIdType, taxIdType } from './taxIdTypes.js'

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

/** A bare number with the signs of its type: those of the form that has as many characters. No other form adds signs. */
function groupTaxId(bare: string, { forms }: TaxIdType): string {
  const plain = bare.replaceAll('-', '')
  // The one sign of these stands behind letters of which there may be more: `C 1234567890`, `IG 12345678901`.
  const [, border] = /^[A-Z]+( )\d+$/.exec(forms[0] ?? '') ?? []
  if (border) return plain.replace(/^[A-Z]+/, (letters) => letters + border)
  const form = forms.find((each) => bareTaxId(each).length === plain.length)
  if (!form) return plain
  let at = 0
  return form.replace(/[0-9A-Z]/g, () => plain.charAt(at++))
}
