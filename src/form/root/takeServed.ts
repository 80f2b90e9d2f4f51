import { formsOnPage, takenForms } from '../store/page.js'
import { pathsOnScreen, readScreen } from '../store/screen.js'
import type { CheckoutStore } from '../store/store.js'

/** Copies what was typed into server-rendered forms, before React replaces them. */
export function takeServed({ form }: CheckoutStore): void {
  const forms = formsOnPage().filter((candidate) => !takenForms.has(candidate))
  const paths = forms.flatMap((candidate) => pathsOnScreen([candidate]))
  // With two checkouts on the page, the owner of a form is unknown.
  if (new Set(paths).size < paths.length) return
  for (const [path, value] of readScreen(forms)) form.setValue(path, value)
}
