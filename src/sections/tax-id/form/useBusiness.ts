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

// On at first where there is a number, and wherever something is wrong with one: it must be seen to be mended.
const isOn = (store: CheckoutStore): boolean =>
  taxIdMemory(store).decided.business === true ||
  store.form.getValues(path) !== '' ||
  errorAt(store, path) !== undefined

/**
 * Whether the fields of a tax ID are there, and whether the shopper says so: nobody is asked where the tax ID is needed, or
 * is not the shopper's to give.
 */
export function useBusiness(): { isAsked: boolean; isBusiness: boolean } {
  const { store } = useRootContext()
  const isAsked = useFieldState(path) === 'optional'
  const isBusiness = useStoreValue((current) => !isAsked || isOn(current))
  useEffect(() => {
    if (!isAsked) delete taxIdMemory(store).decided.business
    // A number that is taken out again leaves its field there.
    else if (isBusiness) taxIdMemory(store).decided.business = true
  }, [store, isAsked, isBusiness])
  return { isAsked, isBusiness }
}

/**
 * The box that switches between buying for oneself and for a business. Unticked all that was typed goes, and comes back.
 * A box that is not asked for does not follow what is typed.
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
