'use client'
import { useEffect, useState } from 'react'

import { allowedCountries, isAnswerable } from '../../../providers/judgeBy.js'
import { fieldPaths, splitPath } from '../../fieldPath.js'
import type { PartialValues } from '../../schema.js'
import { addressKeys } from '../../../schema/address.js'
import { errorAt } from '../../../form/issues/errors.js'
import { setValues } from '../../../form/root/setValues.js'
import { givenValues } from '../../../form/store/initialValues.js'
import { rulesOf } from '../../rulesOf.js'
import { type RootContextValue, useRootContext } from '../../../form/store/rootContext.js'
import { findControl } from '../../../form/store/screen.js'
import { type CheckoutStore, following } from '../../../form/store/store.js'
import { useStoreValue } from '../../../form/store/useStoreValue.js'
import { addressMemory } from './memory.js'

type Section = 'billingAddress' | 'shippingAddress'
type Values = Record<string, string>

/** An address that the shopper has used before. */
export interface SavedAddress {
  /** Identifies the address in the list. */
  id: string
  /** The shopper's name for it, such as "Home". */
  label?: string
  /** The address and, for a shipping address, its recipient. The country may be a code or a name. */
  address: NonNullable<PartialValues['shippingAddress']>
}

/** The ID of the option to enter an address. */
export const other = ''

/** Returns the saved addresses and the selected one. */
export function useSavedAddresses(section: Section, addresses: readonly SavedAddress[]) {
  const root = useRootContext('SavedAddresses')
  const { store, provider, rules } = root
  const choices = addresses.map(({ id, label, address }) => {
    const values = canonical(store, section, address)
    return { id, label, values, isRefused: isRefused(root, section, values) }
  })
  const selected = useStoreValue((current) => {
    const now = addressText(current.form.getValues(section))
    const { choice } = addressMemory(current, section)
    // An address that was edited after its selection counts as a different one.
    if (choice) return choice.text === undefined || choice.text === now ? choice.id : other
    return choices.find(({ values, isRefused }) => !isRefused && holds(current, section, values))?.id ?? other
  })
  const hasError = useStoreValue((current) =>
    fieldPaths.some((path) => splitPath(path)[0] === section && errorAt(current, path) !== undefined),
  )
  const isFollowing = useStoreValue((current) => `${following(current).side}Address` === section)
  useEffect(() => {
    // Loaded before the first choice.
    import('../../../form/root/fillValues.js').catch(() => undefined)
  }, [])

  const [edits, setEdits] = useState(0)
  useEffect(() => {
    // Now the fields are displayed.
    if (edits) findControl(store.forms, `${section}.line1`)?.focus()
  }, [store, section, edits])

  const remember = (id: string, text?: string) => {
    addressMemory(store, section).choice = { id, text }
    store.notify()
  }
  /** Fills in an address, or what was typed before the selection. */
  const choose = async (id: string) => {
    const memory = addressMemory(store, section)
    if (memory.choice?.id === id && selected === id) return
    const now = store.form.getValues(section)
    if (selected === other) memory.typed = { ...now }
    const before = memory.choice
    const chosen = choices.find((choice) => choice.id === id)?.values
    const keys = [...new Set([...addressKeys, ...choices.flatMap(({ values }) => Object.keys(values))])]
    const blank = Object.fromEntries(keys.map((key) => [key, '']))
    // A different address is likely in the same country.
    const values: Values = chosen ?? { ...blank, country: now.country, ...memory.typed }
    remember(id)
    const open = keys.filter((key) => isAnswerable(`${section}.${key}` as never, provider, rules))
    const given = Object.fromEntries(open.map((key) => [key, values[key] || (key === 'country' ? undefined : '')]))
    try {
      await setValues(store, { [section]: given })
      if (addressMemory(store, section) === memory && memory.choice?.id === id)
        remember(id, id === other ? undefined : addressText(store.form.getValues(section)))
    } catch {
      // The code could not be loaded, so the form is unchanged.
      memory.choice = before
      store.notify()
    }
  }
  /** Opens the fields with the selected address. */
  const edit = () => {
    remember(other)
    setEdits(edits + 1)
  }
  return { choices, selected, isOpen: selected === other || hasError, isFollowing, choose, edit }
}

/** Whether the country of an address is not allowed. */
function isRefused({ store, provider, rules }: RootContextValue, section: Section, values: Values): boolean {
  const { country = '' } = values
  if (country === '') return false
  if (!isAnswerable(`${section}.country`, provider, rules)) return country !== store.memory.initial[section].country
  const allowed = allowedCountries(section, rules)
  const isUnknown = () =>
    rulesOf(store.known.rules, section)
      .issues(values)
      .some(({ path }) => path === 'country')
  return allowed?.includes(country) === false || isUnknown()
}

const addressText = (values: object) => JSON.stringify(addressKeys.map((key) => (values as Values)[key]))

function canonical({ known, props }: CheckoutStore, section: Section, address: SavedAddress['address']): Values {
  const given = givenValues(known, { [section]: address }, props.rules, props.locale)[section] as Values
  const keys: readonly string[] = addressKeys
  return Object.fromEntries(Object.entries(given).filter(([key, value]) => keys.includes(key) || value !== ''))
}

const holds = ({ form }: CheckoutStore, section: Section, values: Values) => {
  const now = form.getValues(section) as Values
  return Object.entries(values).every(([key, value]) => now[key] === value)
}
