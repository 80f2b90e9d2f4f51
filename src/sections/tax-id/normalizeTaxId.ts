import { bareTaxId } from './plainTaxId.js'
import { readTaxId } from './readTaxId.js'
import { type TaxIdType, taxIdType } from './taxIdTypes.js'

/**
 * Returns a tax ID in the format in which it is sent, grouped as by the tax office: `39053344705` → `390.533.447-05`, `
 * de 136 695 976` → `DE136695976`. Words beside the number are removed (`ABN 83…`, `BTW BE…`). Its prefix is added
 * (`GB`, `CHE`; for `eu_vat` that of the country, if given). A number that does not fit its type, or has an unknown
 * type, stays as typed.
 */
export function normalizeTaxId(value: string, type: string, country = ''): string {
  const known = taxIdType(type)
  const reading = known && readTaxId(value, known, country)
  return reading ? groupTaxId(reading.bare, known) : value
}

/** Whether a number fits its type; true for an unknown type. */
export function fitsTaxId(value: string, type: string): boolean {
  const known = taxIdType(type)
  return !known || readTaxId(value, known, '') !== undefined
}

/**
 * Adds the separators of its type to a bare number, from the form with the same length. Other lengths get no
 * separators.
 */
function groupTaxId(bare: string, { forms }: TaxIdType): string {
  const plain = bare.replaceAll('-', '')
  // These forms have one separator, after a variable number of letters: `C 1234567890`, `IG 12345678901`.
  const [, border] = /^[A-Z]+( )\d+$/.exec(forms[0] ?? '') ?? []
  if (border) return plain.replace(/^[A-Z]+/, (letters) => letters + border)
  const form = forms.find((each) => bareTaxId(each).length === plain.length)
  if (!form) return plain
  let at = 0
  return form.replace(/[0-9A-Z]/g, () => plain.charAt(at++))
}
