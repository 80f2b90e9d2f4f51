import type { ReactNode } from 'react'

import { Section } from '../../fields/Section.js'
import { AddressFields } from '../address/AddressFields.js'
import { SameAsBox } from '../address/SameAsBox.js'

/** The address for the invoice. Renders a `<fieldset>`. */
export function BillingAddressSection(): ReactNode {
  return (
    <Section id="billingAddress">
      <SameAsBox section="billingAddress" />
      <AddressFields section="billingAddress" />
    </Section>
  )
}
