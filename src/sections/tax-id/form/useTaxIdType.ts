'use client'
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react'

import { useRootContext } from '../../../form/store/rootContext.js'
import { findControl } from '../../../form/store/screen.js'
import { taxIdMemory } from './behavior.js'
import { taxIdCountry } from './country.js'
import type { typeData } from './typeData.js'
import { typeMode } from './typeMode.js'
import { useStoreValue } from '../../../form/store/useStoreValue.js'

/** What needs the data of all tax IDs. Undefined until it has loaded: the type is a text input then. */
export type TypeData = typeof typeData | undefined

/** Returns the type field while it is displayed: its options, an example number, and what a number has changed. */
export function useTaxIdType(isShown: boolean, data: TypeData) {
  const { store, locale, messages } = useRootContext()
  const country = useStoreValue(taxIdCountry)
  const type = useStoreValue(({ form }) => form.getValues('taxId.type'))
  const before = useStoreValue((current) => taxIdMemory(current).decided.before)
  const mode = useStoreValue(typeMode)
  const seen = useStoreValue((current) => current)
  // The initial value, before the page is read.
  const start = () => (data && mode === 'pick' && isShown ? data.firstType(seen) : { first: type, given: undefined })
  const [{ first, given }, restart] = useState(start)
  const isReady = isShown && data !== undefined
  const [wasReady, setReady] = useState(isReady)
  if (wasReady !== isReady) {
    setReady(isReady)
    restart(start())
  }
  useEffect(() => {
    if (mode === 'pick' && isShown) data?.followCountry(store, given)
  }, [store, data, mode, isShown, given, country, type])
  const options = useMemo(
    () => data?.taxIdOptions(country, [first, type], { locale, messages }),
    [data, country, first, type, locale, messages],
  )
  return {
    first,
    options,
    hint: data?.taxIdHint(mode === 'guess' ? undefined : type || first, country, messages),
    /** The name of the type that a number has set. */
    inferred: before === undefined ? undefined : options?.find(({ value }) => value === type)?.label,
    undo() {
      data?.undoType(store)
      findControl(store.forms, 'taxId.type')?.focus()
    },
  }
}

/** Returns the event handlers of the section. */
export function useTaxIdEvents(data: TypeData) {
  const { store } = useRootContext()
  return useMemo(() => {
    const nameOf = (target: EventTarget) => (target as HTMLInputElement).name
    const commit = ({ target }: { target: EventTarget }) => {
      if (nameOf(target) === 'taxId.value') data?.commitNumber(store)
    }
    return {
      // Runs before the field itself handles the event and validates.
      onBlurCapture: commit,
      onKeyDownCapture: (event: KeyboardEvent) => {
        if (event.key === 'Enter') commit(event)
      },
      onChange: ({ target }: { target: EventTarget }) => {
        if (nameOf(target) === 'taxId.type') data?.pickType(store)
        if (nameOf(target) === 'taxId.value') data?.editNumber(store)
        store.notify()
      },
    }
  }, [store, data])
}
