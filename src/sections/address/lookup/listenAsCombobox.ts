import type { Combobox } from './createCombobox.js'
import { hasFocus } from '../../../form/store/focus.js'
import { isAutofilled } from '../../../form/field/isAutofilled.js'
import { isTag } from '../../../form/store/isElement.js'

/** Finds the input of a field by its ID, also in a shadow root. */
export function findInput(beside: HTMLElement | null, id: string): HTMLInputElement | undefined {
  const found = (beside?.getRootNode() as ParentNode | undefined)?.querySelector(`#${CSS.escape(id)}`)
  return isTag(found, 'input') ? found : undefined
}

/**
 * Forwards the events of an input to a combobox until the returned function is called. Listens at the field, because
 * custom components may replace their input.
 */
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
    // An autofilled value is a complete address already.
    if (hasFocus(input) && !isAutofilled(input)) combobox.type(input.value)
  }
  on('input', (input, event) => {
    if (!event.isComposing) type(input)
  })
  on('compositionend', type)
  on('keydown', (input, event) => {
    // Ignores keys of an input method. Safari sends 229 for the Enter that ends a composition.
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
