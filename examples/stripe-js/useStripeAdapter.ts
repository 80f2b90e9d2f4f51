import { useCheckoutElements } from '@stripe/react-stripe-js/checkout'
import { useEffect, useState } from 'react'
import { createStripeJsAdapter, type SessionAdapter, type StripeJsLoadResult } from 'tillkit'

type Checkout = ReturnType<typeof useCheckoutElements>

/**
 * The kit's adapter for the checkout that `CheckoutElementsProvider` loads. The hook hides `loadActions()` and returns
 * its result merged with the session, so this function rebuilds that result.
 */
export function useStripeAdapter(): SessionAdapter {
  const checkout = useCheckoutElements()
  // Once: the adapter owns the write queue.
  const [{ adapter, take }] = useState(connect)
  useEffect(() => take(checkout), [checkout, take])
  return adapter
}

function connect(): { adapter: SessionAdapter; take(checkout: Checkout): void } {
  let load: (result: StripeJsLoadResult) => void
  const adapter = createStripeJsAdapter(new Promise((resolve) => (load = resolve)))
  let latest: Extract<Checkout, { type: 'success' }>['checkout']
  return {
    adapter,
    take(checkout) {
      if (checkout.type === 'error') load({ type: 'error' })
      if (checkout.type !== 'success') return
      latest = checkout.checkout
      load({ type: 'success', actions: { ...latest, getSession: () => latest } })
    },
  }
}
