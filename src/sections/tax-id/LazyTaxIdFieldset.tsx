import { lazy } from 'react'

import { PlainFieldset } from '../../fields/PlainFieldset.js'
import { focusedIn } from '../../form/store/focus.js'
import { formsOnPage, openForms } from '../../form/store/page.js'
import { sectionsOnScreen } from '../../form/store/screen.js'

/** The tax ID without its data: the type is a text in Stripe's vocabulary. */
const PlainTaxId = () => <PlainFieldset id="taxId" />

/** The fieldset of the tax ID as a browser gets it: with its data, in a chunk. What cannot be loaded is as plain as before. */
export const TaxIdFieldset = /* @__PURE__ */ lazy(() => {
  // React holds back what follows a fallback for 300 ms, in which a field could be entered. What a server wrote is none.
  const isServed = sectionsOnScreen(formsOnPage()).includes('taxId')
  const held = isServed || new Promise((resolve) => setTimeout(resolve, 400))
  return import('./TaxIdFieldset.js').then(
    async (loaded) => {
      await held
      await new Promise<void>(whenElsewhere)
      return { default: loaded.TaxIdFieldset }
    },
    () => ({ default: PlainTaxId }),
  )
})

// A field is not replaced under the hands of the shopper.
function whenElsewhere(done: () => void): void {
  const focused = focusedIn(openForms)
  if (focused?.closest('[data-section=taxId]'))
    focused.addEventListener('blur', () => setTimeout(whenElsewhere, 0, done), { once: true })
  else done()
}
