'use client'
import { type RefCallback, useEffect, useRef, useState } from 'react'

interface Radio {
  ref: RefCallback<HTMLInputElement>
  defaultChecked: boolean
  onChange: () => void
}

/** Binds a group of radio buttons, by their IDs. A selection made before this code ran is kept. */
export function useRadios(selected: string, choose: (id: string) => void): (id: string) => Radio {
  const latest = useRef({ selected, choose })
  const shown = useRef(selected)
  const [controls] = useState(() => new Map<string, HTMLInputElement>())
  const [radios] = useState(() => new Map<string, Radio>())
  useEffect(() => {
    latest.current = { selected, choose }
    // At first the page shows it, unless another one was chosen there, whose code may come later.
    if (shown.current !== selected) for (const [id, control] of controls) control.checked = id === selected
    shown.current = selected
  })
  return (id) => {
    const onChange = () => latest.current.choose(id)
    const ref = (control: HTMLInputElement | null) => {
      if (!control) return void controls.delete(id)
      controls.set(id, control)
      const { checked, defaultChecked } = control
      if (checked && !defaultChecked) onChange()
      // One that is added later displays the selection of then.
      else if (checked === defaultChecked) control.checked = id === latest.current.selected
    }
    const radio = radios.get(id) ?? { ref, defaultChecked: id === selected, onChange }
    radios.set(id, radio)
    return radio
  }
}
