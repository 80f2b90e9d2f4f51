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
  const [controls] = useState(() => new Map<string, HTMLInputElement>())
  const [radios] = useState(() => new Map<string, Radio>())
  useEffect(() => {
    const before = latest.current.selected
    latest.current = { selected, choose }
    // At first the page shows it, unless another one was chosen there, whose code may come later.
    if (before !== selected) for (const [id, control] of controls) control.checked = id === selected
  })
  return (id) => {
    const onChange = () => latest.current.choose(id)
    const ref = (control: HTMLInputElement | null) => {
      if (!control) {
        controls.delete(id)
        return
      }
      controls.set(id, control)
      // One that is added later displays the selection of then.
      if (control.checked === control.defaultChecked) control.checked = id === latest.current.selected
      else if (control.checked) onChange()
    }
    const radio = radios.get(id) ?? { ref, defaultChecked: id === selected, onChange }
    radios.set(id, radio)
    return radio
  }
}
