'use client'
import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react'

import { allowedCountries } from '../../../providers/judgeBy.js'
import type { AddressLookup, Suggestion } from '../../../schema/addressLookup.js'
import { type ComboboxHost, type ComboboxState, createCombobox } from './createCombobox.js'
import type { AddressSection } from './fillAddress.js'
import { fillIn } from '../../../form/issues/fillIn.js'
import { findInput, listenAsCombobox } from './listenAsCombobox.js'
import type { RootContextValue } from '../../../form/store/rootContext.js'
import { lookupMessages } from '../../../locales/messages/en/lookup.js'
import { supportsCountry } from './supportsCountry.js'
import { takeFound } from './takeFound.js'
import { useStoreValue } from '../../../form/store/useStoreValue.js'

const combination = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox' }
const current = ['aria-expanded', 'aria-activedescendant']

interface LookupUse {
  /** The ref of an element beside the input, inside the field's element. */
  ref: RefObject<HTMLDivElement | null>
  state: ComboboxState
  /** Selects a row, as a click does. */
  choose(suggestion: Suggestion): void
}

/**
 * Turns the street input into the combobox of a list beside it: `${id}-list` with the rows `${id}-list-0` and so on.
 * The input and its value stay: this only listens to events and sets ARIA attributes.
 */
export function useLookup(
  root: RootContextValue,
  lookup: AddressLookup,
  section: AddressSection,
  id: string,
): LookupUse {
  const ref = useRef<HTMLDivElement>(null)
  const { messages, locale, rules } = root
  const texts = { ...lookupMessages, ...messages }
  const country = useStoreValue(({ form }) => form.getValues(`${section}.country`))
  const memory = useStoreValue((store) => store.memory)
  const isOffered = !country || supportsCountry(lookup, country)
  const countries = allowedCountries(section, rules)
  const host: ComboboxHost = {
    lookup,
    query: { language: locale.code, ...(country && { country }), ...(countries && { countries }) },
    take: (found) => takeFound(root, section, found, memory),
    count: (n) => fillIn(texts[n === 0 ? 'lookup.none' : n === 1 ? 'lookup.one' : 'lookup.some'], { n }),
  }
  const [combobox] = useState(() => createCombobox(host))
  useEffect(() => combobox.update(host))
  const state = useSyncExternalStore(combobox.subscribe, combobox.getState, combobox.getState)

  useEffect(() => {
    const field = ref.current?.closest<HTMLElement>('[data-field]')
    return isOffered && field ? listenAsCombobox(combobox, field, id) : undefined
  }, [combobox, isOffered, id])

  // A reset cancels a lookup in progress.
  useEffect(() => combobox.close, [combobox, memory])

  // A separate effect, because a role that is removed and added again would be announced again.
  useEffect(() => {
    const input = isOffered ? findInput(ref.current, id) : undefined
    const attributes = { ...combination, 'aria-controls': `${id}-list` }
    for (const [name, value] of Object.entries(attributes)) input?.setAttribute(name, value)
    return () => {
      for (const name of [...Object.keys(attributes), ...current]) input?.removeAttribute(name)
    }
  }, [isOffered, id])

  useEffect(() => {
    const input = isOffered ? findInput(ref.current, id) : undefined
    const row = `${id}-list-${state.active}`
    input?.setAttribute('aria-expanded', String(state.isOpen))
    if (state.active < 0) input?.removeAttribute('aria-activedescendant')
    else input?.setAttribute('aria-activedescendant', row)
    ref.current?.querySelector(`#${CSS.escape(row)}`)?.scrollIntoView({ block: 'nearest' })
  }, [state, isOffered, id])

  return { ref, state, choose: (suggestion) => combobox.choose(suggestion, findInput(ref.current, id)?.value ?? '') }
}
