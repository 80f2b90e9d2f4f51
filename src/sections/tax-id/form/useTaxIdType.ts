'use client'
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react'

import { useRootContext } from '../../../form/store/rootContext.js'
import { findControl } from '../../../form/store/screen.js'
import { taxIdMemory } from './behavior.js'
import { taxIdCountry } from './country.js'
import { taxIdHint, taxIdOptions } from './options.js'
import { commitNumber, editNumber, firstType, followCountry, pickType, typeMode, undoType } from './type.js'
import { useStoreValue } from '../../../form/store/useStoreValue.js'

/** Returns the type field while it is displayed: its options, an example number, and what a number has changed. */
export function useTaxIdType(isShown: boolean) {
  const { store, locale, messages } = useRootContext()
  const country = useStoreValue(taxIdCountry)
  const type = useStoreValue(({ form }) => form.getValues('taxId.type'))
  const before = useStoreValue((current) => taxIdMemory(current).decided.before)
  const mode = useStoreValue(typeMode)
  const seen = useStoreValue((current) => current)
  // The initial value, before the page is read.
  const start = () => (mode === 'pick' && isShown ? firstType(seen) : { first: type, given: undefined })
  const [{ first, given }, restart] = useState(start)
  const [wasShown, setShown] = useState(isShown)
  if (wasShown !== isShown) {
    setShown(isShown)
    restart(start())
  }
  useEffect(() => {
    if (mode === 'pick' && isShown) followCountry(store, given)
  }, [store, mode, isShown, given, country, type])
  const options = useMemo(
    () => taxIdOptions(country, [first, type], { locale, messages }),
    [country, first, type, locale, messages],
  )
  return {
    first,
    options,
    hint: taxIdHint(mode === 'guess' ? undefined : type || first, country, messages),
    /** The name of the type that a number has set. */
    inferred: before === undefined ? undefined : options.find(({ value }) => value === type)?.label,
    undo() {
      undoType(store)
      findControl(store.forms, 'taxId.type')?.focus()
    },
  }
}

/** Returns the event handlers of the section. */
export function useTaxIdEvents() {
  const { store } = useRootContext()
  return useMemo(() => {
    const nameOf = (target: EventTarget) => (target as HTMLInputElement).name
    const commit = ({ target }: { target: EventTarget }) => {
      if (nameOf(target) === 'taxId.value') commitNumber(store)
    }
    return {
      // Runs before the field itself handles the event and validates.
      onBlurCapture: commit,
      onKeyDownCapture: (event: KeyboardEvent) => {
        if (event.key === 'Enter') commit(event)
      },
      onChange: ({ target }: { target: EventTarget }) => {
        if (nameOf(target) === 'taxId.type') pickType(store)
        if (nameOf(target) === 'taxId.value') editNumber(store)
        store.notify()
      },
    }
  }, [store])
}
