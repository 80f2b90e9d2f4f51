import type { ReactNode } from 'react'

import { Field } from '../../fields/Field.js'
import { NameFields } from '../../fields/NameFields.js'
import { AddressFields } from '../address/AddressFields.js'

/** The recipient and the address. */
export function ShippingAddressFields(): ReactNode {
  return (
    <>
      <Field name="shippingAddress.fullName" />
      <NameFields section="shippingAddress" />
      <Field name="shippingAddress.company" />
      <AddressFields section="shippingAddress" />
      <Field name="shippingAddress.email" />
      <Field name="shippingAddress.phone" />
    </>
  )
}
