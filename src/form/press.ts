let isPressed = false

/** Watches whether a pointer is pressed, until it is told to stop. */
export function watchPresses(): () => void {
  const gone = new AbortController()
  const watch = (type: string, pressed: boolean) =>
    window.addEventListener(type, () => (isPressed = pressed), { capture: true, signal: gone.signal })
  watch('pointerdown', true)
  watch('pointerup', false)
  watch('pointercancel', false)
  return () => gone.abort()
}

/** Does something once no pointer is pressed: words that come between press and release move a button away from its click. */
export function afterPress(act: () => void): void {
  if (!isPressed) return act()
  const gone = new AbortController()
  const release = () => {
    gone.abort()
    // The click comes in the same turn.
    setTimeout(act)
  }
  for (const type of ['pointerup', 'pointercancel']) window.addEventListener(type, release, { signal: gone.signal })
}
