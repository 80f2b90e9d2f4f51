'use client'
import type { ReactNode } from 'react'

import { Field } from '../../fields/Field.js'
import { Row } from '../../fields/Row.js'
import { useAddressFields } from './form/useAddressFields.js'
import type { AddressSection } from './form/useSameAs.js'

/**
 * The fields of an address, in the order of its country. All are in one row, so that React does not recreate them when
 * the order changes.
 */
export function AddressFields({ section }: { section: AddressSection }): ReactNode {
  const { names } = useAddressFields(section)
  return (
    <>
      <Field name={`${section}.country`} />
      <Row names={names.filter((name) => name !== `${section}.country`)} />
    </>
  )
}
