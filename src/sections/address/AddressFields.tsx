'use client'
import type { ReactNode } from 'react'

import { Field } from '../../fields/Field.js'
import { Row } from '../../fields/Row.js'
import { useAddressOrder } from './form/useAddressOrder.js'

/** The fields of an address, in the order of its country. All stand in one row, so that none is made anew when the order changes. */
export function AddressFields({ section }: { section: 'billingAddress' | 'shippingAddress' }): ReactNode {
  const order = useAddressOrder(section)
  const keys = order.flatMap((part) => (part === 'line1' ? (['line1', 'line2'] as const) : [part]))
  return (
    <>
      <Field name={`${section}.country`} />
      <Row names={keys.map((key) => `${section}.${key}` as const)} />
    </>
  )
}
