'use client'
import { type ComponentPropsWithRef, useEffect, useMemo, useRef, useState } from 'react'

/**
 * A checkbox that shows what the store holds and tells what the page shows. `set` is the same function as long as it does
 * the same, and does nothing for what is so already.
 */
export function useBox(isTicked: boolean, set: (checked: boolean) => void): ComponentPropsWithRef<'input'> {
  const [defaultChecked] = useState(isTicked)
  const box = useRef<HTMLInputElement | null>(null)
  useEffect(() => {
    if (box.current) box.current.checked = isTicked
  }, [isTicked])
  const handlers = useMemo(
    () => ({
      // Ticked or unticked before this code ran: what the page shows counts.
      ref: (control: HTMLInputElement | null) => {
        box.current = control
        if (control) set(control.checked)
      },
      onChange: ({ target }: { target: HTMLInputElement }) => set(target.checked),
    }),
    [set],
  )
  return { type: 'checkbox', defaultChecked, ...handlers }
}
