import type { ReactNode } from 'react'

import { Section } from '../../fields/Section.js'
import { SameAsBox } from '../address/SameAsBox.js'
import { GiftBox } from './GiftBox.js'
import { ShippingAddressFields } from './ShippingAddressFields.js'

/** The address and the recipient of the goods. Renders a `<fieldset>`. */
export function ShippingAddressSection(): ReactNode {
  return (
    <Section id="shippingAddress">
      <SameAsBox section="shippingAddress" />
      <ShippingAddressFields />
      <GiftBox />
    </Section>
  )
}
