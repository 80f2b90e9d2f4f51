import { lazy } from 'react'

import { PlainFieldset } from '../../fields/PlainFieldset.js'
import { formsOnPage } from '../../form/store/page.js'
import { sectionsOnScreen } from '../../form/store/screen.js'
import { whenElsewhere } from '../../form/store/whenElsewhere.js'

/** The tax ID without its data: the type is a text input in Stripe's vocabulary. */
const PlainTaxId = () => <PlainFieldset id="taxId" />

/** The tax ID fieldset, loaded on demand in browsers. If it cannot be loaded, the plain one stays. */
export const TaxIdFieldset = /* @__PURE__ */ lazy(() => {
  // React delays content after a fallback by 300 ms, and the shopper could enter a field meanwhile. A server-rendered
  // fieldset is not a fallback.
  const isServed = sectionsOnScreen(formsOnPage()).includes('taxId')
  const held = isServed || new Promise((resolve) => setTimeout(resolve, 400))
  return import('./TaxIdFieldset.js').then(
    async (loaded) => {
      await held
      await new Promise<void>((resolve) => whenElsewhere('[data-section=taxId]', resolve))
      return { default: loaded.TaxIdFieldset }
    },
    () => ({ default: PlainTaxId }),
  )
})
