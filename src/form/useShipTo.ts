'use client'
import { type ComponentPropsWithRef, useEffect, useMemo, useRef, useState } from 'react'

import type { CheckoutValues, FieldPath } from '../sections/schema.js'
import { fieldPaths } from '../sections/fieldPath.js'
import { afterEdit } from './edit.js'
import { setFieldError } from './errors.js'
import { useRootContext } from './rootContext.js'
import { followedPath, recipientKeys } from './sameAs.js'
import { type CheckoutStore, following } from './store.js'
import { useStoreValue } from './useStoreValue.js'

const path = 'shippingAddress.shipTo'

/** A checkbox that says where to ship: ticked it sets `value`, unticked nothing. */
export function useShipTo(value: Exclude<CheckoutValues['shippingAddress']['shipTo'], ''>): {
  input: ComponentPropsWithRef<'input'>
  ticked: boolean
} {
  const { store } = useRootContext('A shipping section')
  const ticked = useStoreValue(({ form }) => form.getValues(path) === value)
  const [defaultChecked] = useState(ticked)
  const box = useRef<HTMLInputElement | null>(null)
  useEffect(() => {
    if (box.current) box.current.checked = ticked
  }, [ticked])
  const handlers = useMemo(() => {
    const set = (checked: boolean) => {
      if (checked === (store.form.getValues(path) === value)) return
      const { recipient } = following(store)
      store.form.setValue(path, checked ? value : '')
      if (!checked && value === 'billing' && recipient) offerContact(store)
      // What was wrong in the fields that go now goes with them.
      for (const field of fieldPaths) if (followedPath(field, following(store))) setFieldError(store, field)
      store.notify()
      afterEdit(store, path)
    }
    return {
      // Ticked or unticked before this code ran: what the page shows counts.
      ref: (control: HTMLInputElement | null) => {
        box.current = control
        if (control) set(control.checked)
      },
      onChange: ({ target }: { target: HTMLInputElement }) => set(target.checked),
    }
  }, [store, value])
  return { input: { type: 'checkbox', name: path, value, defaultChecked, ...handlers }, ticked }
}

// Who was named already is not asked for again: the recipient starts as the contact, until another is typed.
function offerContact({ form }: CheckoutStore): void {
  const { contact, shippingAddress } = form.getValues()
  const from: Record<string, string> = contact
  const to: Record<string, string> = shippingAddress
  if (recipientKeys.some((key) => to[key])) return
  for (const key of recipientKeys) form.setValue(`shippingAddress.${key}` as FieldPath, from[key] ?? '')
}
