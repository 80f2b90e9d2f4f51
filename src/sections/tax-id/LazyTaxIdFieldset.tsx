import { lazy } from 'react'

import { PlainTaxIdFieldset } from './PlainTaxIdFieldset.js'

/** The fieldset of the tax ID as a browser gets it: with its data, in a chunk. What cannot be loaded is as plain as before. */
export const TaxIdFieldset = /* @__PURE__ */ lazy(() =>
  import('./TaxIdFieldset.js').then(
    async (loaded) => {
      await new Promise<void>(whenElsewhere)
      return { default: loaded.TaxIdFieldset }
    },
    () => ({ default: PlainTaxIdFieldset }),
  ),
)

// A field is not replaced under the hands of the shopper.
function whenElsewhere(done: () => void): void {
  const focused = document.activeElement?.closest('[data-section=taxId]') && document.activeElement
  if (focused) focused.addEventListener('blur', () => setTimeout(whenElsewhere, 0, done), { once: true })
  else done()
}
