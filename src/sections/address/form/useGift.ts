'use client'
import { useId } from 'react'

import { boxField } from '../../../form/field/boxField.js'
import type { CheckboxField } from '../../../form/field/fieldProps.js'
import { useField } from '../../../form/field/useField.js'
import { useRootContext } from '../../../form/store/rootContext.js'
import { useShipTo } from './useShipTo.js'

/**
 * Returns the checkbox "This is a gift" of the shipping address. Returns undefined if the form does not ask: the rules
 * do not show `shippingAddress.shipTo`, or the goods go to the buyer.
 */
export function useGift(): CheckboxField | undefined {
  const { messages } = useRootContext('useGift')
  const id = useId()
  const { error, state } = useField('shippingAddress.shipTo')
  const { ticked: toBuyer } = useShipTo('billing')
  const { input } = useShipTo('gift')
  return state === 'optional' && !toBuyer ? boxField(id, messages['label.gift'], input, error) : undefined
}
