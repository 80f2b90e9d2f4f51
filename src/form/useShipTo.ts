'use client'
import { type ComponentPropsWithRef, useMemo, useState } from 'react'

import type { CheckoutValues } from '../sections/schema.js'
import { afterEdit } from './edit.js'
import { useRootContext } from './rootContext.js'
import { useStoreValue } from './useStoreValue.js'

const path = 'shippingAddress.shipTo'

/** A checkbox that says where to ship: ticked it sets `value`, unticked nothing. */
export function useShipTo(value: Exclude<CheckoutValues['shippingAddress']['shipTo'], ''>): {
  input: ComponentPropsWithRef<'input'>
  ticked: boolean
} {
  const { store } = useRootContext('A shipping section')
  const ticked = useStoreValue('A shipping section', ({ form }) => form.getValues(path) === value)
  const [defaultChecked] = useState(ticked)
  const handlers = useMemo(() => {
    const set = (checked: boolean) => {
      if (checked === (store.form.getValues(path) === value)) return
      store.form.setValue(path, checked ? value : '')
      store.notify()
      afterEdit(store, path)
    }
    return {
      // Ticked or unticked before this code ran: what the page shows counts.
      ref: (box: HTMLInputElement | null) => {
        if (box) set(box.checked)
      },
      onChange: ({ target }: { target: HTMLInputElement }) => set(target.checked),
    }
  }, [store, value])
  return { input: { type: 'checkbox', name: path, value, defaultChecked, ...handlers }, ticked }
}
