import { focusedIn } from './focus.js'
import { openForms } from './page.js'

/** Calls `done` once nothing that matches has the focus, because a field must not be replaced while the shopper uses it. */
export function whenElsewhere(selector: string, done: () => void): void {
  const focused = focusedIn(openForms)
  if (focused?.closest(selector))
    focused.addEventListener('blur', () => setTimeout(whenElsewhere, 0, selector, done), { once: true })
  else done()
}
