import { useCheckoutElements } from '@stripe/react-stripe-js/checkout'
import { useEffect, useState } from 'react'
import { createStripeJsAdapter, type SessionAdapter, type StripeJsLoadResult } from 'tillkit'

type Checkout = ReturnType<typeof useCheckoutElements>

/**
 * The kit's adapter over the checkout that `CheckoutElementsProvider` loads. The hook keeps `loadActions()` to itself and
 * gives its result with the session mixed in, so this makes that result of it again.
 */
export function useStripeAdapter(): SessionAdapter {
  const checkout = useCheckoutElements()
  // Once: the queue of writes belongs to the adapter.
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
