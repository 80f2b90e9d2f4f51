'use client'
import { useMemo } from 'react'

import { countryList } from '../../../countries/countryList.js'
import { allowedCountries } from '../../../providers/judgeBy.js'
import { splitPath } from '../../fieldPath.js'
import type { FieldPath } from '../../schema.js'
import { inputKind } from '../../../form/store/inputs.js'
import type { Choices } from '../../../form/store/choices.js'
import { useRootContext } from '../../../form/store/rootContext.js'
import { useStates } from './useStates.js'

/** Returns the countries or states that a field lists, if it does. */
export function usePlaces(path: FieldPath): Choices {
  const root = useRootContext()
  const { store, rules, locale } = root
  const [section] = splitPath(path)
  const { choices, country } = inputKind(store.known, path)
  const states = useStates(root, path, choices === 'states', country)
  const countries = useMemo(() => {
    if (choices !== 'countries') return undefined
    const allowed = allowedCountries(section, rules)
    const offered = countryList(locale.countries).filter(({ code }) => !allowed || allowed.includes(code))
    return {
      selected: store.form.getValues(path),
      options: offered.map(({ code, name }) => ({ value: code, label: name })),
    }
  }, [store, path, choices, section, rules, locale])
  return countries ?? states
}
