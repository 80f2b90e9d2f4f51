'use client'
import { type ComponentPropsWithRef, useEffect, useMemo, useRef, useState } from 'react'

import { useRootContext } from '../store/rootContext.js'
import type { CheckoutStore } from '../store/store.js'
import { useStoreValue } from '../store/useStoreValue.js'

/**
 * Binds a checkbox to the store: it displays what `read` returns and calls `set` when it changes. Both functions must
 * be stable. `set` must do nothing if the value is unchanged.
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
        // If the shopper changed the checkbox before this code ran, the page wins. A checkbox that is added later
        // displays the store.
        if (control.checked !== control.defaultChecked) set(store, control.checked)
        else control.checked = read(store)
      },
      onChange: ({ target }: { target: HTMLInputElement }) => set(store, target.checked),
    }),
    [store, read, set],
  )
  return { type: 'checkbox', defaultChecked, ...handlers }
}
