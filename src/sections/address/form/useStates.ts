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
 * Returns the states of a country as options. The state is a text input while the list is loading, or if there is none.
 * Servers have all lists. In a browser, the server's HTML stays until the list is loaded: this suspends, but only
 * during hydration. Later, a new list waits until the field loses the focus, because a focused field must not be
 * replaced.
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
      // A blur also happens when another window comes to the front. Then the shopper returns to the field.
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
    // The restored state was not among the options when it was set.
    if (choices.options && isTag(control, 'select') && control.value !== stored) {
      store.form.setValue(path, stored)
    }
  }, [store, path, choices])

  return choices
}

// Keeps a value that was typed or passed before the list was loaded, although the list does not contain it.
const withUnlisted = (options: Choice[], value: string): Choice[] =>
  !value || options.some((option) => option.value === value) ? options : [...options, { value, label: value }]
