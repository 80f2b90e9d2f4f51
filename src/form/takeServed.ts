import { pathsOnScreen, readScreen } from './screen.js'
import type { CheckoutStore } from './store.js'

/** The forms that a checkout of this page holds or held. */
export const takenForms = new WeakSet<HTMLFormElement>()

/** Takes along what was typed into the forms that a server sent, before they give way to new ones. */
export function takeServed({ form }: CheckoutStore): void {
  const served = [...document.querySelectorAll<HTMLFormElement>('form[data-till="form"]')]
  const forms = served.filter((candidate) => !takenForms.has(candidate))
  const paths = forms.flatMap((candidate) => pathsOnScreen([candidate]))
  // With two checkouts on the page nothing tells which is whose.
  if (new Set(paths).size < paths.length) return
  for (const [path, value] of readScreen(forms)) form.setValue(path, value)
}
