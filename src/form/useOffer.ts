'use client'
import type { ShippingOption } from '../sections/shipping-options/option.js'
import { setFieldError } from './errors.js'
import { useRootContext } from './rootContext.js'
import { save } from './save.js'
import { useStoreValue } from './useStoreValue.js'

/** The options that are offered now: undefined before the first list came. `choose` saves the choice at once. */
export function useOffer(): { offered: ShippingOption[] | undefined; loading: boolean; choose(): void } {
  const { store } = useRootContext('ShippingOptionsSection')
  const offered = useStoreValue((current) => current.getState().session.shippingOptions)
  const loading = useStoreValue((current) => current.getState().status === 'saving')
  const choose = () => {
    // A choice answers the complaint about the last one.
    setFieldError(store, 'shippingOptions.selected')
    void save(store, { sections: ['shippingOptions'], quiet: true })
  }
  return { offered, loading, choose }
}
