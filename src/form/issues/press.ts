let isPressed = false
const waiting = new Set<() => void>()

function release(): void {
  isPressed = false
  // The click comes in the same turn.
  for (const act of waiting) setTimeout(act)
  waiting.clear()
}

/** Watches whether a pointer is pressed in a window, until it is told to stop. */
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

/** Does something once no pointer is pressed: words that come between press and release move a button away from its click. */
export function afterPress(act: () => void): void {
  if (isPressed) waiting.add(act)
  else act()
}
