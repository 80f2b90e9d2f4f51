'use client'
import { type ComponentPropsWithRef, useCallback } from 'react'

import type { CheckoutValues } from '../../schema.js'
import { fieldPaths } from '../../fieldPath.js'
import { afterEdit } from '../../../form/issues/edit.js'
import { setFieldError } from '../../../form/issues/errors.js'
import { offerContact } from './recipient.js'
import { followedPath } from '../../../form/store/sameAs.js'
import { type CheckoutStore, following } from '../../../form/store/store.js'
import { useBox } from '../../../form/field/useBox.js'
import { useStoreValue } from '../../../form/store/useStoreValue.js'

const path = 'shippingAddress.shipTo'

/** Binds a checkbox for the destination. Checked, it sets `value`; unchecked, it clears it. */
export function useShipTo(value: Exclude<CheckoutValues['shippingAddress']['shipTo'], ''>): {
  input: ComponentPropsWithRef<'input'>
  ticked: boolean
} {
  const read = useCallback(({ form }: CheckoutStore) => form.getValues(path) === value, [value])
  const set = useCallback(
    (store: CheckoutStore, checked: boolean) => {
      if (checked === read(store)) return
      const { recipient } = following(store)
      store.form.setValue(path, checked ? value : '')
      if (!checked && value === 'billing') offerContact(store, recipient)
      // Errors of fields that disappear are removed too.
      for (const field of fieldPaths) if (followedPath(field, following(store))) setFieldError(store, field)
      store.notify()
      afterEdit(store, path)
    },
    [read, value],
  )
  return { input: { ...useBox(read, set), name: path, value }, ticked: useStoreValue(read) }
}
