'use client'
import type { ReactNode } from 'react'

import { Field } from '../../fields/Field.js'
import { Row } from '../../fields/Row.js'
import { useAddressFields } from './form/useAddressFields.js'
import type { AddressSection } from './form/useSameAs.js'

/** The fields of an address, in the order of its country. All stand in one row, so that none is made anew when the order changes. */
export function AddressFields({ section }: { section: AddressSection }): ReactNode {
  const { names } = useAddressFields(section)
  return (
    <>
      <Field name={`${section}.country`} />
      <Row names={names.filter((name) => name !== `${section}.country`)} />
    </>
  )
}
