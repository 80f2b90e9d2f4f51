'use client'
import { type ReactNode, useId } from 'react'

import { Box } from '../../fields/Box.js'
import { boxField } from '../../form/field/boxField.js'
import { useField } from '../../form/field/useField.js'
import { useRootContext } from '../../form/store/rootContext.js'
import { useShipTo } from '../address/form/useShipTo.js'

/** The checkbox "This is a gift". Displayed only if the rules ask for it, and not if the goods go to the buyer. */
export function GiftBox(): ReactNode {
  const { messages } = useRootContext()
  const id = useId()
  const { error, state } = useField('shippingAddress.shipTo')
  const { ticked: toBuyer } = useShipTo('billing')
  const { input } = useShipTo('gift')
  return state === 'optional' && !toBuyer && <Box {...boxField(id, messages['label.gift'], input, error)} />
}
