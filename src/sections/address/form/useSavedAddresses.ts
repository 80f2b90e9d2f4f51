'use client'
import { type ComponentPropsWithRef, useContext, useEffect, useId, useState } from 'react'

import { allowedCountries, isAnswerable } from '../../../providers/judgeBy.js'
import { fieldPaths, splitPath } from '../../fieldPath.js'
import type { PartialValues } from '../../schema.js'
import { type Address, addressKeys } from '../../../schema/address.js'
import { errorAt } from '../../../form/issues/errors.js'
import { issueText } from '../../../form/issues/issueText.js'
import { savedAddressesMessages } from '../../../locales/messages/en/savedAddresses.js'
import { PostContext } from '../../../form/store/postContext.js'
import { setValues } from '../../../form/root/setValues.js'
import { givenValues } from '../../../form/store/initialValues.js'
import { rulesOf } from '../../rulesOf.js'
import { type RootContextValue, useRootContext } from '../../../form/store/rootContext.js'
import { findControl } from '../../../form/store/screen.js'
import { type CheckoutStore, following, hasEnded } from '../../../form/store/store.js'
import { useStoreValue } from '../../../form/store/useStoreValue.js'
import { addressMemory } from './memory.js'
import { useRadios } from './useRadios.js'
import type { AddressSection } from './useSameAs.js'

type Values = Record<string, string>
type SavedValues = Address & Readonly<Values>

/** An address that the shopper has used before. */
export interface SavedAddress {
  /** Identifies the address in the list. */
  id: string
  /** The shopper's name for it, such as "Home". */
  label?: string
  /** The address and, for a shipping address, its recipient. The country may be a code or a name. */
  address: NonNullable<PartialValues['shippingAddress']>
}

/** One choice: a saved address, or a different one. */
export interface AddressChoice {
  /** The ID of the saved address; `''` for a different address. */
  id: string
  /** Your label of the address, or the text "Use a different address". Without a label, display the address alone. */
  label: string | undefined
  /** The address, with the codes of country and state, and its recipient. Undefined for a different address. */
  address: SavedValues | undefined
  /** Why it cannot be selected. Show it in an element with the ID `${input.id}-reason`. */
  reason: string | undefined
  /** Props of a native radio button. It is uncontrolled: it has a `defaultChecked`, never `checked`. */
  input: ComponentPropsWithRef<'input'> & { id: string }
  /** A button that displays the fields with the selected address. */
  edit: { label: string; onClick: () => void } | undefined
}

/** The saved addresses of a section. */
export interface AddressChoices {
  /** The choices. Empty if there is nothing to choose: the address repeats the other one, or the session has ended. */
  choices: readonly AddressChoice[]
  /** Whether to display the fields of the address. */
  isOpen: boolean
}

/** The ID of the choice to enter an address. */
const other = ''

/** Returns the saved addresses as radio buttons, and whether to display the fields. A selected address is filled in. */
export function useSavedAddresses(section: AddressSection, addresses: readonly SavedAddress[]): AddressChoices {
  const root = useRootContext('useSavedAddresses')
  const { store, provider, rules, messages } = root
  const own = useId()
  // Your server does not know the list, so the browser posts the address itself.
  const isPosted = useContext(PostContext)
  const texts = { ...savedAddressesMessages, ...messages }
  const saved = addresses.map(({ id, label, address }) => {
    const values = canonical(store, section, address)
    return { id, label, values, isRefused: isRefused(root, section, values) }
  })
  const selected = useStoreValue((current) => {
    const now = addressText(current.form.getValues(section))
    const { choice } = addressMemory(current, section)
    // An address that was edited after its selection counts as a different one.
    if (choice) return choice.text === undefined || choice.text === now ? choice.id : other
    return saved.find(({ values, isRefused }) => !isRefused && holds(current, section, values))?.id ?? other
  })
  const hasError = useStoreValue((current) =>
    fieldPaths.some((path) => splitPath(path)[0] === section && errorAt(current, path) !== undefined),
  )
  const isFollowing = useStoreValue((current) => `${following(current).side}Address` === section)
  const ended = useStoreValue(hasEnded)
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
    const chosen = saved.find((choice) => choice.id === id)?.values
    const keys = [...new Set([...addressKeys, ...saved.flatMap(({ values }) => Object.keys(values))])]
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
  const radio = useRadios(selected, (id) => void choose(id))
  /** Opens the fields with the selected address. */
  const edit = () => {
    remember(other)
    setEdits(edits + 1)
  }
  const isOffered = addresses.length > 0 && !ended && !isFollowing
  const all = [...saved, { id: other, label: texts['saved.other'], values: undefined, isRefused: false }]
  const choices = all.map(({ id, label, values, isRefused: disabled }, index): AddressChoice => {
    const controlId = `${own}-${index}`
    return {
      id,
      label,
      address: values,
      reason: disabled ? issueText(messages, { path: `${section}.country`, code: 'country-not-allowed' }) : undefined,
      input: {
        ...radio(id),
        type: 'radio',
        id: controlId,
        name: isPosted ? `saved:${section}` : own,
        value: isPosted && values ? JSON.stringify(values) : id,
        disabled,
        'aria-describedby': disabled ? `${controlId}-reason` : undefined,
      },
      edit: values && selected === id ? { label: texts['saved.edit'], onClick: edit } : undefined,
    }
  })
  return { choices: isOffered ? choices : [], isOpen: hasError || !isOffered || selected === other }
}

/** Whether the country of an address is not allowed. */
function isRefused({ store, provider, rules }: RootContextValue, section: AddressSection, values: Values): boolean {
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

function canonical(
  { known, props }: CheckoutStore,
  section: AddressSection,
  address: SavedAddress['address'],
): SavedValues {
  const given = givenValues(known, { [section]: address }, props.rules, props.locale)[section] as Values
  const keys: readonly string[] = addressKeys
  const own = Object.entries(given).filter(([key, value]) => keys.includes(key) || value !== '')
  return Object.fromEntries(own) as SavedValues
}

const holds = ({ form }: CheckoutStore, section: AddressSection, values: Values) => {
  const now = form.getValues(section) as Values
  return Object.entries(values).every(([key, value]) => now[key] === value)
}
