import { allowedCountries } from '../../../providers/judgeBy.js'
import type { Address } from '../../../schema/address.js'
import type { FieldPath } from '../../schema.js'
import { changeCountry } from '../form/changeCountry.js'
import { addressMemory } from '../form/memory.js'
import { afterEdit } from '../../../form/issues/edit.js'
import { fieldState } from '../../../form/field/fieldState.js'
import type { RootContextValue } from '../../../form/store/rootContext.js'
import { currentValues } from '../../../form/store/store.js'

/** A section that has an address. */
export type AddressSection = 'billingAddress' | 'shippingAddress'

interface Fill {
  root: RootContextValue
  section: AddressSection
  address: Address
  /** Fills only these keys, and only if they are empty. */
  onlyEmpty?: readonly (keyof Address)[]
}

/**
 * Fills in a found address. Typed values stay. Default values and values filled in before are replaced, even by empty
 * ones. Returns the filled values; undefined if the country cannot be selected.
 */
export function fillAddress({ root, section, address, onlyEmpty }: Fill): string[] | undefined {
  const { store, rules } = root
  const before = currentValues(store)[section]
  const { initial } = store.memory
  const { found: mine } = addressMemory(store, section)
  const isMine = (key: keyof Address) => {
    const at = `${section}.${key}` as const
    const value = store.form.getValues(at)
    if (onlyEmpty) return value === '' && onlyEmpty.includes(key)
    return (
      value === '' || value === initial[section][key] || value === mine.get(at) || value === store.memory.given?.get(at)
    )
  }
  if (address.country !== before.country) {
    const allowed = allowedCountries(section, rules)
    const isAllowed = !allowed || allowed.includes(address.country)
    if (!isAllowed || !isMine('country') || !isEditable(root, `${section}.country`)) return undefined
  }
  const written: string[] = []
  const write = (key: keyof Address) => {
    const at = `${section}.${key}` as const
    // The searched line is always replaced.
    const isFree = isMine(key) || (key === 'line1' && address.line1 && !onlyEmpty)
    if (!isFree || !isEditable(root, at)) return
    const value = address[key]
    if (store.form.getValues(at) !== value) {
      store.form.setValue(at, value)
      if (key === 'country') changeCountry(store, section, before.country)
      afterEdit(store, at)
      if (value) written.push(value)
    }
    mine.set(at, value)
  }
  // The country decides which other fields exist.
  write('country')
  for (const key of ['line1', 'line2', 'city', 'state', 'postalCode'] as const) write(key)
  store.notify()
  return written
}

function isEditable(root: RootContextValue, path: FieldPath): boolean {
  const state = fieldState(root, path)
  return state === 'optional' || state === 'required' || state === 'collapsed'
}
