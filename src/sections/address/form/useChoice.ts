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
  const shown = useRef(isChosen)
  useEffect(() => {
    // At first the page shows it, unless another one was chosen there, whose code may come later.
    if (radio.current && shown.current !== isChosen) radio.current.checked = isChosen
    shown.current = isChosen
  }, [isChosen])
  return { ref, defaultChecked, onChange: choose }
}
