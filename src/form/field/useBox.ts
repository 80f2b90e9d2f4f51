'use client'
import { type ComponentPropsWithRef, useEffect, useMemo, useRef, useState } from 'react'

import { useRootContext } from '../store/rootContext.js'
import type { CheckoutStore } from '../store/store.js'
import { useStoreValue } from '../store/useStoreValue.js'

/**
 * A checkbox that shows what `read` finds in the store and tells what the page shows. Both functions stay the same as long as
 * they do the same. `set` does nothing for what is so already.
 */
export function useBox(
  read: (store: CheckoutStore) => boolean,
  set: (store: CheckoutStore, checked: boolean) => void,
): ComponentPropsWithRef<'input'> {
  const { store } = useRootContext()
  const isTicked = useStoreValue(read)
  const [defaultChecked] = useState(isTicked)
  const box = useRef<HTMLInputElement | null>(null)
  useEffect(() => {
    if (box.current) box.current.checked = isTicked
  }, [isTicked])
  const handlers = useMemo(
    () => ({
      ref: (control: HTMLInputElement | null) => {
        box.current = control
        if (!control) return
        // Ticked or unticked before this code ran: what the page shows counts. A box that comes later shows the store.
        if (control.checked !== control.defaultChecked) set(store, control.checked)
        else control.checked = read(store)
      },
      onChange: ({ target }: { target: HTMLInputElement }) => set(store, target.checked),
    }),
    [store, read, set],
  )
  return { type: 'checkbox', defaultChecked, ...handlers }
}
