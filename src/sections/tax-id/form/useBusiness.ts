'use client'
import { type ComponentPropsWithRef, useEffect } from 'react'

import { fieldPaths } from '../../fieldPath.js'
import type { CheckoutValues } from '../../schema.js'
import { afterEdit } from '../../../form/issues/edit.js'
import { errorAt, setFieldError } from '../../../form/issues/errors.js'
import { useRootContext } from '../../../form/store/rootContext.js'
import { type CheckoutStore, currentValues } from '../../../form/store/store.js'
import { taxIdMemory } from './behavior.js'
import { useBox } from '../../../form/field/useBox.js'
import { useFieldState } from '../../../form/field/useFieldState.js'
import { useStoreValue } from '../../../form/store/useStoreValue.js'

const path = 'taxId.value'
const paths = fieldPaths.filter((each) => each.startsWith('taxId.'))

// Initially checked if there is a number, if the host says so, or if there is an error, which must be visible to be corrected.
const isOn = (store: CheckoutStore): boolean =>
  (taxIdMemory(store).decided.business ?? store.memory.defaults.taxId?.business === 'true') ||
  store.form.getValues(path) !== '' ||
  errorAt(store, path) !== undefined

/**
 * Returns whether the fields are displayed, and whether the form asks. It does not ask if the tax ID is required, or if
 * the shopper cannot edit it.
 */
export function useBusiness(): { isAsked: boolean; isBusiness: boolean } {
  const { store } = useRootContext()
  const isAsked = useFieldState(path) === 'optional'
  const isBusiness = useStoreValue((current) => !isAsked || isOn(current))
  useEffect(() => {
    if (!isAsked) delete taxIdMemory(store).decided.business
    // The field stays when the number is deleted again.
    else if (isBusiness) taxIdMemory(store).decided.business = true
  }, [store, isAsked, isBusiness])
  return { isAsked, isBusiness }
}

/**
 * Returns the checkbox for buying as a business. Unchecking it clears the fields, and checking it restores them. If the
 * form does not ask, it ignores what is typed.
 */
export const useBusinessBox = (isAsked: boolean): ComponentPropsWithRef<'input'> => ({
  ...useBox(isAsked ? isOn : isOff, setBusiness),
  name: 'taxId.business',
  value: 'true',
})

const isOff = () => false

function setBusiness(store: CheckoutStore, checked: boolean): void {
  if (checked === isOn(store)) return
  switchBusiness(store, checked)
  store.notify()
}

function switchBusiness(store: CheckoutStore, on: boolean): void {
  const { kept } = taxIdMemory(store).decided
  taxIdMemory(store).decided = {
    ...taxIdMemory(store).decided,
    business: on,
    kept: on ? undefined : currentValues(store).taxId,
  }
  for (const each of paths) {
    const key = each.slice('taxId.'.length) as keyof CheckoutValues['taxId']
    store.form.setValue(each, on ? (kept?.[key] ?? '') : '')
    if (!on) setFieldError(store, each)
    afterEdit(store, each)
  }
}
