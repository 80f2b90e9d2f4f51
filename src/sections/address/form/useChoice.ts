'use client'
import { type RefCallback, useEffect, useRef, useState } from 'react'

/** Binds a radio button. A selection made before this code ran is kept. */
export function useChoice(
  isChosen: boolean,
  choose: () => void,
): { ref: RefCallback<HTMLInputElement>; defaultChecked: boolean; onChange: () => void } {
  const [defaultChecked] = useState(isChosen)
  const radio = useRef<HTMLInputElement | null>(null)
  const [ref] = useState((): RefCallback<HTMLInputElement> => (control) => {
    radio.current = control
    if (control?.checked && !defaultChecked) choose()
  })
  useEffect(() => {
    if (radio.current) radio.current.checked = isChosen
  }, [isChosen])
  return { ref, defaultChecked, onChange: choose }
}
