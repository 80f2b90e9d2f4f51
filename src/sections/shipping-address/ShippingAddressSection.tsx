import type { ReactNode } from 'react'

import { Field } from '../../fields/Field.js'
import { Section } from '../../fields/Section.js'
import { AddressFields } from '../address/AddressFields.js'
import { NameFields } from '../../fields/NameFields.js'
import { SameAsBox } from '../address/SameAsBox.js'
import { GiftBox } from './GiftBox.js'

/** The address and the recipient of the goods. Renders a `<fieldset>`. */
export function ShippingAddressSection(): ReactNode {
  return (
    <Section id="shippingAddress">
      <SameAsBox section="shippingAddress" />
      <Field name="shippingAddress.fullName" />
      <NameFields section="shippingAddress" />
      <Field name="shippingAddress.company" />
      <AddressFields section="shippingAddress" />
      <Field name="shippingAddress.email" />
      <Field name="shippingAddress.phone" />
      <GiftBox />
    </Section>
  )
}
