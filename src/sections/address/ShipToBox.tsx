'use client'
import type { ReactNode } from 'react'

import { Box } from '../../fields/Box.js'
import { useField } from '../../form/field/useField.js'
import { useFieldState } from '../../form/field/useFieldState.js'
import { useShipTo } from './form/useShipTo.js'

/** A box that says where to ship. What is wrong with that is said at the box that says it now. */
export function ShipToBox({ value, label }: { value: 'billing' | 'gift'; label: string }): ReactNode {
  const { input, ticked } = useShipTo(value)
  const { error } = useField('shippingAddress.shipTo')
  const hasGift = useFieldState('shippingAddress.shipTo') === 'optional'
  return <Box label={label} input={input} error={ticked || value === 'gift' || !hasGift ? error : undefined} />
}
