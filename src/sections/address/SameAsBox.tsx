'use client'
import type { ReactNode } from 'react'

import { useRootContext } from '../../form/store/rootContext.js'
import { mayFollow } from '../../form/store/sameAs.js'
import { useEnded } from '../../form/store/useEnded.js'
import { shownSections } from '../../providers/fieldMode.js'
import { ShipToBox } from './ShipToBox.js'

/** "Same as …" on the address that follows the other one; nothing when only one address is shown. */
export function SameAsBox({ side }: { side: 'billing' | 'shipping' }): ReactNode {
  const { provider, rules, messages, sameAs } = useRootContext()
  const ended = useEnded()
  const shown = shownSections(provider, rules)
  if (
    ended ||
    sameAs !== side ||
    !mayFollow(side, rules.fields) ||
    !shown.includes('billingAddress') ||
    !shown.includes('shippingAddress')
  )
    return null
  const label = messages[side === 'shipping' ? 'label.sameAsBilling' : 'label.sameAsShipping']
  return <ShipToBox value="billing" label={label} />
}
