import { bareTaxId } from './plainTaxId.js'
import type { TaxIdType } from './taxIdTypes.js'

/** A bare number with the signs of its type: those of the form that has as many characters. No other form adds signs. */
export function groupTaxId(bare: string, { forms }: TaxIdType): string {
  const plain = bare.replaceAll('-', '')
  // The one sign of these stands behind letters of which there may be more: `C 1234567890`, `IG 12345678901`.
  const [, border] = /^[A-Z]+( )\d+$/.exec(forms[0] ?? '') ?? []
  if (border) return plain.replace(/^[A-Z]+/, (letters) => letters + border)
  const form = forms.find((each) => bareTaxId(each).length === plain.length)
  if (!form) return plain
  let at = 0
  return form.replace(/[0-9A-Z]/g, () => plain.charAt(at++))
}
