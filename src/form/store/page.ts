import type { SessionAdapter } from '../../adapter/adapter.js'

// State shared by all checkouts of a page: its forms, controls and pointer.

/** The forms of mounted checkouts. */
export const openForms = new Set<HTMLFormElement>()

/** The forms of mounted and earlier checkouts. */
export const takenForms = new WeakSet<HTMLFormElement>()

/** The inputs with typing help. */
export const assistedInputs = new WeakSet<HTMLInputElement>()

/** The adapters of checkouts that are hydrating. */
export const hydratingAdapters = new WeakSet<SessionAdapter>()

/** Returns the kit's forms on the page, in the document and in open shadow roots, including server-rendered ones. */
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
  // The click event follows in the same tick.
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
    // A removed window sends no `pointerup`.
    release()
  }
}

/**
 * Calls `act` once no pointer is pressed. A message that appears during a press would move the button away from its
 * click.
 */
export function afterPress(act: () => void): void {
  if (isPressed) waiting.add(act)
  else act()
}
