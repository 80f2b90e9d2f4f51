'use client'
import type { ReactNode } from 'react'

import { Box } from '../../fields/Box.js'
import { useRootContext } from '../../form/rootContext.js'
import { useFieldState } from '../../form/useFieldState.js'
import { useShipTo } from '../../form/useShipTo.js'

/** "This is a gift": only where the rules ask for it, and not for goods that go to the buyer. */
export function GiftBox(): ReactNode {
  const { messages } = useRootContext('ShippingAddressSection')
  const asked = useFieldState('shippingAddress.shipTo') === 'optional'
  const { ticked: toBuyer } = useShipTo('billing')
  return asked && !toBuyer ? <Gift label={messages['label.gift']} /> : null
}

function Gift({ label }: { label: string }): ReactNode {
  return <Box label={label} input={useShipTo('gift').input} />
}
