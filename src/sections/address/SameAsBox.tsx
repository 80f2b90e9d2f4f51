'use client'
import type { ReactNode } from 'react'

import { Box } from '../../fields/Box.js'
import { type AddressSection, useSameAs } from './form/useSameAs.js'

/**
 * The checkbox "Same as …" of the address that repeats the other one. Renders nothing if only one address is displayed.
 */
export function SameAsBox({ section }: { section: AddressSection }): ReactNode {
  const field = useSameAs(section)
  return field && <Box {...field} asked={section === 'billingAddress' ? 'billing' : 'shipping'} />
}
