import type { ReactNode } from 'react'

import { Field } from '../fields/Field.js'
import { Row } from '../fields/Row.js'

/** The six fields of an address, in the order in which they are filled. */
export function AddressFields({ section }: { section: 'billingAddress' | 'shippingAddress' }): ReactNode {
  return (
    <>
      <Field name={`${section}.country`} />
      <Field name={`${section}.line1`} />
      <Field name={`${section}.line2`} />
      <Row names={[`${section}.city`, `${section}.state`, `${section}.postalCode`]} />
    </>
  )
}
