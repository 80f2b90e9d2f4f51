'use client'
import type { ReactNode } from 'react'

import { Box } from '../../fields/Box.js'
import { useGift } from '../address/form/useGift.js'

/** The checkbox "This is a gift". Displayed only if the rules ask for it, and not if the goods go to the buyer. */
export function GiftBox(): ReactNode {
  const field = useGift()
  return field && <Box {...field} />
}
