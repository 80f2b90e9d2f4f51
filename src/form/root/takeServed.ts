import { formsOnPage, takenForms } from '../store/page.js'
import { pathsOnScreen, readScreen } from '../store/screen.js'
import type { CheckoutStore } from '../store/store.js'

/** Takes along what was typed into the forms that a server sent, before they give way to new ones. */
export function takeServed({ form }: CheckoutStore): void {
  const forms = formsOnPage().filter((candidate) => !takenForms.has(candidate))
  const paths = forms.flatMap((candidate) => pathsOnScreen([candidate]))
  // With two checkouts on the page nothing tells which is whose.
  if (new Set(paths).size < paths.length) return
  for (const [path, value] of readScreen(forms)) form.setValue(path, value)
}
