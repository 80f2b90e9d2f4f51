'use client'
import { type ComponentPropsWithRef, useEffect, useMemo, useRef, useState } from 'react'

import type { CheckoutValues } from '../sections/schema.js'
import { fieldPaths } from '../sections/fieldPath.js'
import { afterEdit } from './edit.js'
import { setFieldError } from './errors.js'
import { useRootContext } from './rootContext.js'
import { followedPath } from './sameAs.js'
import { following } from './store.js'
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
      store.form.setValue(path, checked ? value : '')
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
