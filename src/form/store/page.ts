import type { SessionAdapter } from '../../adapter/adapter.js'

// What all checkouts of a page share: facts about its forms, its controls and its pointer.

/** The forms that a checkout holds now. */
export const openForms = new Set<HTMLFormElement>()

/** The forms that a checkout holds or held. */
export const takenForms = new WeakSet<HTMLFormElement>()

/** Inputs with help for typing. */
export const assistedInputs = new WeakSet<HTMLInputElement>()

/** Of checkouts that began to take over the page of a server and are not done. */
export const wakingAdapters = new WeakSet<SessionAdapter>()

/** The kit's forms on the page, whoever made them: in the document and in open shadow roots, as a server may send them. */
export function formsOnPage(root: ParentNode = document): HTMLFormElement[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches('form[data-till="form"]') ? [element as HTMLFormElement] : []),
    ...(element.shadowRoot ? formsOnPage(element.shadowRoot) : []),
  ])
}

let isPressed = false
const waiting = new Set<() => void>()

function release(): void {
  isPressed = false
  // The click comes in the same turn.
  for (const act of waiting) setTimeout(act)
  waiting.clear()
}

/** Watches whether a pointer is pressed in a window, until the returned function is called. */
export function watchPresses(view: Window | null): () => void {
  const gone = new AbortController()
  const options = { capture: true, signal: gone.signal }
  view?.addEventListener('pointerdown', () => (isPressed = true), options)
  view?.addEventListener('pointerup', release, options)
  view?.addEventListener('pointercancel', release, options)
  return () => {
    gone.abort()
    // Nobody hears the release of a pointer whose window is gone.
    release()
  }
}

/** Calls `act` once no pointer is pressed: a text that appears between press and release moves a button away from its click. */
export function afterPress(act: () => void): void {
  if (isPressed) waiting.add(act)
  else act()
}
