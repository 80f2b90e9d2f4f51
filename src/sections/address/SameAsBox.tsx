'use client'
import type { ReactNode } from 'react'

import { Box } from '../../fields/Box.js'
import { type AddressSection, useSameAs } from './form/useSameAs.js'

/** "Same as …" on the address that follows the other one; nothing when only one address is shown. */
export function SameAsBox({ section }: { section: AddressSection }): ReactNode {
  const field = useSameAs(section)
  return field && <Box {...field} asked={section === 'billingAddress' ? 'billing' : 'shipping'} />
}
