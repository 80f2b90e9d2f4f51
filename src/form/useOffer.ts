'use client'
import { useState } from 'react'

import type { ShippingOption } from '../sections/shipping-options/option.js'
import { setFieldError } from './errors.js'
import { useRootContext } from './rootContext.js'
import { save } from './save.js'
import { useStoreValue } from './useStoreValue.js'

/** What is known of the ways of shipping. */
export interface Offer {
  /** Those that are offered now: undefined before the first list came. */
  offered: ShippingOption[] | undefined
  /** The list is another one than when it was first seen. */
  isNews: boolean
  loading: boolean
  /** The last save of the address failed. */
  failed: boolean | undefined
  /** Saves the choice at once. */
  choose(): void
}

/** The ways of shipping that are offered for the address. */
export function useOffer(): Offer {
  const { store } = useRootContext()
  const offered = useStoreValue((current) => current.getState().session.shippingOptions)
  // The list depends on the address, and on nothing else that is saved.
  const loading = useStoreValue((current) =>
    current.getState().sending.some((id) => id === 'shippingAddress' || id === 'shippingOptions'),
  )
  const failed = useStoreValue(({ getState, unsure }) => getState().failure && unsure.has('shippingAddress'))
  const list = JSON.stringify(offered)
  const [seen, see] = useState({ list, isNews: false })
  if (seen.list !== list) see({ list, isNews: true })
  const choose = () => {
    // A choice answers the complaint about the last one.
    setFieldError(store, 'shippingOptions.selected')
    void save(store, { sections: ['shippingOptions'], quiet: true })
  }
  return { offered, isNews: seen.isNews, loading, failed, choose }
}
