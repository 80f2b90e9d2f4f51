'use client'
import { type ComponentPropsWithRef, useCallback } from 'react'

import type { CheckoutValues, FieldPath } from '../sections/schema.js'
import { fieldPaths } from '../sections/fieldPath.js'
import { afterEdit } from './edit.js'
import { setFieldError } from './errors.js'
import { useRootContext } from './rootContext.js'
import { followedPath, recipientKeys } from './sameAs.js'
import { type CheckoutStore, following } from './store.js'
import { useBox } from './useBox.js'
import { useStoreValue } from './useStoreValue.js'

const path = 'shippingAddress.shipTo'

/** A checkbox that says where to ship: ticked it sets `value`, unticked nothing. */
export function useShipTo(value: Exclude<CheckoutValues['shippingAddress']['shipTo'], ''>): {
  input: ComponentPropsWithRef<'input'>
  ticked: boolean
} {
  const { store } = useRootContext('A shipping section')
  const ticked = useStoreValue(({ form }) => form.getValues(path) === value)
  const set = useCallback(
    (checked: boolean) => {
      if (checked === (store.form.getValues(path) === value)) return
      const { recipient } = following(store)
      store.form.setValue(path, checked ? value : '')
      if (!checked && value === 'billing' && recipient) offerContact(store)
      // What was wrong in the fields that go now goes with them.
      for (const field of fieldPaths) if (followedPath(field, following(store))) setFieldError(store, field)
      store.notify()
      afterEdit(store, path)
    },
    [store, value],
  )
  return { input: { ...useBox(ticked, set), name: path, value }, ticked }
}

// Who was named already is not asked for again: the recipient starts as the contact, until another is typed.
function offerContact({ form }: CheckoutStore): void {
  const { contact, shippingAddress } = form.getValues()
  const from: Record<string, string> = contact
  const to: Record<string, string> = shippingAddress
  if (recipientKeys.some((key) => to[key])) return
  for (const key of recipientKeys) form.setValue(`shippingAddress.${key}` as FieldPath, from[key] ?? '')
}
