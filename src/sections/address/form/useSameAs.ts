'use client'
import { useId } from 'react'

import { boxField } from '../../../form/field/boxField.js'
import type { CheckboxField } from '../../../form/field/fieldProps.js'
import { useField } from '../../../form/field/useField.js'
import { useRootContext } from '../../../form/store/rootContext.js'
import { mayFollow } from '../../../form/store/sameAs.js'
import { hasEnded } from '../../../form/store/store.js'
import { useStoreValue } from '../../../form/store/useStoreValue.js'
import { shownSections } from '../../../providers/fieldMode.js'
import { useShipTo } from './useShipTo.js'

/** A section with an address. */
export type AddressSection = 'billingAddress' | 'shippingAddress'

/**
 * Returns the checkbox "Same as …" of an address. Returns undefined if the form does not ask, for example because only
 * one address is displayed.
 */
export function useSameAs(section: AddressSection): CheckboxField | undefined {
  const { provider, rules, messages, sameAs } = useRootContext('useSameAs')
  const id = useId()
  const ended = useStoreValue(hasEnded)
  const { input, ticked } = useShipTo('billing')
  // An error of `shipTo` is displayed at the checkbox that currently sets it.
  const { error, state } = useField('shippingAddress.shipTo')
  const side = section === 'shippingAddress' ? 'shipping' : 'billing'
  const shown = shownSections(provider, rules)
  const may = useStoreValue(({ form, props }) => mayFollow(side, form.getValues(), props))
  const isAsked =
    !ended && sameAs === side && may && shown.includes('billingAddress') && shown.includes('shippingAddress')
  if (!isAsked) return undefined
  const label = messages[side === 'shipping' ? 'label.sameAsBilling' : 'label.sameAsShipping']
  return boxField(id, label, input, ticked || state !== 'optional' ? error : undefined)
}
