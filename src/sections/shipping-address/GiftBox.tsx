'use client'
import type { ReactNode } from 'react'

import { useRootContext } from '../../form/store/rootContext.js'
import { useFieldState } from '../../form/field/useFieldState.js'
import { useShipTo } from '../address/form/useShipTo.js'
import { ShipToBox } from '../address/ShipToBox.js'

/** "This is a gift": only where the rules ask for it, and not for goods that go to the buyer. */
export function GiftBox(): ReactNode {
  const { messages } = useRootContext()
  const asked = useFieldState('shippingAddress.shipTo') === 'optional'
  const { ticked: toBuyer } = useShipTo('billing')
  return asked && !toBuyer ? <ShipToBox value="gift" label={messages['label.gift']} /> : null
}
