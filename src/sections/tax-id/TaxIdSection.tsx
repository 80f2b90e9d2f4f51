import { TaxIdFieldset } from '#tax-id'
import { type ReactNode, Suspense } from 'react'

import { PlainFieldset } from '../../fields/PlainFieldset.js'

// Always the same element, so that React keeps the server's HTML if the page renders again before the chunk is loaded.
const fieldset = (
  <Suspense fallback={<PlainFieldset id="taxId" />}>
    <TaxIdFieldset />
  </Suspense>
)

/** The tax ID of a shopper who buys for a business. Renders a `<fieldset>`. */
export const TaxIdSection = (): ReactNode => fieldset
