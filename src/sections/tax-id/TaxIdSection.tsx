import { TaxIdFieldset } from '#tax-id'
import { type ReactNode, Suspense } from 'react'

import { PlainTaxIdFieldset } from './PlainTaxIdFieldset.js'

// Always the same element: a page that renders again before the chunk is here keeps what the server wrote.
const fieldset = (
  <Suspense fallback={<PlainTaxIdFieldset />}>
    <TaxIdFieldset />
  </Suspense>
)

/** The buyer's tax ID, asked of those who buy for a business. Renders a `<fieldset>`. */
export const TaxIdSection = (): ReactNode => fieldset
