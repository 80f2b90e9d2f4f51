'use client'
import type { ReactNode } from 'react'

import { Box } from '../fields/Box.js'
import { useRootContext } from '../form/rootContext.js'
import { useEnded } from '../form/useEnded.js'
import { useShipTo } from '../form/useShipTo.js'
import { shownSections } from '../providers/fieldMode.js'

/** "Same as …" on the address that follows the other one; nothing when only one address is shown. */
export function SameAsBox({ side }: { side: 'billing' | 'shipping' }): ReactNode {
  const { provider, rules, messages, sameAs } = useRootContext('An address section')
  const { input } = useShipTo('billing')
  const ended = useEnded()
  const shown = shownSections(provider, rules)
  if (ended || sameAs !== side || !shown.includes('billingAddress') || !shown.includes('shippingAddress')) return null
  return <Box label={messages[side === 'shipping' ? 'label.sameAsBilling' : 'label.sameAsShipping']} input={input} />
}
