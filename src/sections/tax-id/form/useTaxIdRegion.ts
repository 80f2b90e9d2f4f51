'use client'
import { useEffect } from 'react'

import { useRootContext } from '../../../form/store/rootContext.js'
import { taxIdMemory } from './behavior.js'
import { taxIdCountry } from './country.js'
import { useFieldState } from '../../../form/field/useFieldState.js'
import { useStoreValue } from '../../../form/store/useStoreValue.js'

const path = 'taxId.region'

/**
 * Whether the state of a tax exemption applies, which only the USA have. For other countries it is not sent, and it is
 * restored with the country.
 */
export function useTaxIdRegion(isShown: boolean): boolean {
  const { store } = useRootContext()
  const country = useStoreValue(taxIdCountry)
  const isNeeded = useFieldState(path) === 'required'
  const hasRegion = useStoreValue(({ form }) => form.getValues(path) !== '')
  const isHere = isNeeded || country === 'US' || (country === '' && hasRegion)
  useEffect(() => {
    if (!isShown) return
    const region = store.form.getValues(path)
    const { region: kept = '' } = taxIdMemory(store).decided
    if (isHere ? !kept || region : !region) return
    taxIdMemory(store).decided.region = region
    store.form.setValue(path, isHere ? kept : '')
  }, [store, isShown, isHere])
  return isHere
}
