import { isTag } from '../../../form/store/isElement.js'
import { formsOnPage, takenForms } from '../../../form/store/page.js'
import { findControl } from '../../../form/store/screen.js'
import type { CheckoutStore } from '../../../form/store/store.js'
import { taxIdCountry } from './country.js'
import type { TypeData } from './useTaxIdType.js'

const nothing = () => undefined

/**
 * Reads from the page what a server has rendered with the data of all tax IDs, so that hydration needs no data.
 * Undefined if the page does not display the fields; null if it cannot be read, such as a type without a `<select>`.
 */
export function servedTaxId({ forms, served }: CheckoutStore): TypeData | null {
  const own = formsOnPage().filter((form) => forms.has(form) || !takenForms.has(form))
  const names = ['taxId.type', 'taxId.value'] as const
  const found = own
    .map((form) => names.map((name) => findControl([form], name)))
    .filter(([type, value]) => type ?? value)
  const [type, number] = found[0] ?? []
  if (own.length === 0 || found.length > 1 || (type && !isTag(type, 'select'))) return null
  if (!type && !number) return undefined
  const options = isTag(type, 'select') ? [...type.options].filter(({ value }) => value) : []
  const listed = options.map(({ value, textContent }) => ({ value, label: textContent }))
  // The shopper may have selected another one since.
  const selected = options.find(({ defaultSelected }) => defaultSelected)?.value ?? ''
  const known = served.form.getValues('taxId.type')
  const given = { type: selected, country: taxIdCountry(served) }
  return {
    firstType: () => (known ? { first: known } : { first: selected, given }),
    taxIdOptions: () => listed,
    taxIdHint: () => hintOf(number),
    commitNumber: nothing,
    editNumber: nothing,
    followCountry: nothing,
    pickType: nothing,
    undoType: nothing,
  }
}

function hintOf(control: HTMLElement | undefined): string {
  const id = `${control?.id}-hint`
  const isHinted = control?.getAttribute('aria-describedby')?.split(' ').includes(id)
  return (isHinted && control?.closest('form')?.querySelector(`#${CSS.escape(id)}`)?.textContent) || ''
}
