'use client'
import { useEffect, useMemo, useRef, useState } from 'react'

import { loadedSubdivisions, readSubdivision, subdivisionsOf } from '../../../countries/subdivisionsOf.js'
import { isLatin } from '../../../schema/isLatin.js'
import { splitPath } from '../../fieldPath.js'
import type { FieldPath } from '../../schema.js'
import { hasFocus } from '../../../form/store/focus.js'
import { isTag } from '../../../form/store/isElement.js'
import type { Choice, Choices } from '../../../form/store/choices.js'
import { readsNative } from './readsNative.js'
import type { RootContextValue } from '../../../form/store/rootContext.js'
import { findControl } from '../../../form/store/screen.js'
import { useHydrating } from '../../../form/store/useHydrating.js'
import { useStoreValue } from '../../../form/store/useStoreValue.js'

/**
 * The states of a country to choose from; typed as long as the list is on its way, or where there is none. On servers they
 * are there at once. In a browser, what the server wrote stays until they are here too (so this suspends while hydrating, and
 * only then); later they wait until the shopper is elsewhere, for a field must not be replaced under the hands.
 */
export function useStates(
  { store, locale }: RootContextValue,
  path: FieldPath,
  isState: boolean,
  ofCountry?: string,
): Choices {
  const [section] = splitPath(path)
  const country = useStoreValue(({ form }) =>
    isState ? (ofCountry ?? (form.getValues(section) as { country: string }).country) : '',
  )
  const list = subdivisionsOf(country)
  const isComing = list instanceof Promise
  const isHydrating = useHydrating()
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- How a component suspends before React 19.
  if (isComing && isHydrating) throw list
  const [shown, show] = useState(isComing ? '' : country)

  const memory = useStoreValue((current) => current.memory)
  const seen = useRef(memory)

  useEffect(() => {
    const isReset = seen.current !== memory
    seen.current = memory
    if (shown === country) return undefined
    let control: HTMLElement | undefined
    let isGone = false
    const showLater = () => {
      if (isGone) return
      control = findControl(store.forms, path)
      // Another window in front is a blur too, and the shopper comes back to the field.
      if (control && hasFocus(control) && !isReset) control.addEventListener('blur', showLater, { once: true })
      else show(country)
    }
    const coming = subdivisionsOf(country)
    if (coming instanceof Promise) void coming.then(showLater)
    else showLater()
    return () => {
      isGone = true
      control?.removeEventListener('blur', showLater)
    }
  }, [store, path, country, shown, memory])

  const choices = useMemo(() => {
    const states = shown === country ? loadedSubdivisions(country) : []
    const value = store.form.getValues(path)
    if (states.length === 0) return { selected: value }
    const isNative = readsNative(locale.code, country)
    const options = states.map(({ code, name, latin }) => ({
      value: code,
      label: isLatin(name) || isNative ? name : latin,
    }))
    const selected = readSubdivision(country, value)
    return { selected, options: withUnlisted(options, selected) }
  }, [store, path, locale, country, shown])

  useEffect(() => {
    const stored = store.form.getValues(path)
    const control = findControl(store.forms, path)
    // The state that came back with its country was not among the options when it was set.
    if (choices.options && isTag(control, 'select') && control.value !== stored) {
      store.form.setValue(path, stored)
    }
  }, [store, path, choices])

  return choices
}

// What was typed before the list was here, or given by the host, is not lost because the list lacks it.
const withUnlisted = (options: Choice[], value: string): Choice[] =>
  !value || options.some((option) => option.value === value) ? options : [...options, { value, label: value }]
