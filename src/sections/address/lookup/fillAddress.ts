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
  /** Only these, and only where nothing stands. */
  onlyEmpty?: readonly (keyof Address)[]
}

/**
 * Fills a found address in. What the shopper typed stays; what was given at first or filled in before is replaced, also by
 * nothing. Gives what was filled in, or undefined when the address is in a country that cannot be chosen here.
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
    // The line that was looked up is what the shopper chose to replace.
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
  // The country says which of the others there are.
  write('country')
  for (const key of ['line1', 'line2', 'city', 'state', 'postalCode'] as const) write(key)
  store.notify()
  return written
}

function isEditable(root: RootContextValue, path: FieldPath): boolean {
  const state = fieldState(root, path)
  return state === 'optional' || state === 'required' || state === 'collapsed'
}
