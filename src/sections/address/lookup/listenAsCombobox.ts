import type { Combobox } from './createCombobox.js'
import { hasFocus } from '../../../form/store/focus.js'
import { isAutofilled } from '../../../form/field/isAutofilled.js'
import { isTag } from '../../../form/store/isElement.js'

/** The input of a field, by its id: a form may stand in a shadow root. */
export function findInput(beside: HTMLElement | null, id: string): HTMLInputElement | undefined {
  const found = (beside?.getRootNode() as ParentNode | undefined)?.querySelector(`#${CSS.escape(id)}`)
  return isTag(found, 'input') ? found : undefined
}

/** Brings the events of an input to a combobox, until it is told to stop. Heard at the field, as own parts may change their input. */
export function listenAsCombobox(combobox: Combobox, field: HTMLElement, id: string): () => void {
  const gone = new AbortController()
  const on = <K extends keyof HTMLElementEventMap>(
    type: K,
    hear: (input: HTMLInputElement, event: HTMLElementEventMap[K]) => void,
  ) => {
    const listener = (event: HTMLElementEventMap[K]) => {
      if (isTag(event.target, 'input') && event.target.id === id) hear(event.target, event)
    }
    field.addEventListener(type, listener, { signal: gone.signal })
  }
  const type = (input: HTMLInputElement) => {
    // What a browser or a password manager fills in is an address already.
    if (hasFocus(input) && !isAutofilled(input)) combobox.type(input.value)
  }
  on('input', (input, event) => {
    if (!event.isComposing) type(input)
  })
  on('compositionend', type)
  on('keydown', (input, event) => {
    // The keys of an input method are its own; 229 is what Safari says of the Enter that ends one.
    if (event.isComposing || event.keyCode === 229) return
    if (!combobox.press(event.key, input.value, event.altKey)) return
    event.preventDefault()
    event.stopPropagation()
  })
  on('focusout', () => combobox.close())
  return () => {
    gone.abort()
    combobox.close()
  }
}
