import { CheckoutElementsProvider, PaymentElement, useCheckoutElements } from '@stripe/react-stripe-js/checkout'
import type { Stripe } from '@stripe/stripe-js'
import { type ReactNode, useState } from 'react'
import { CheckoutForm } from 'tillkit'

import { useStripeAdapter } from './useStripeAdapter.js'

interface StripeCheckoutProps {
  /** `loadStripe(publishableKey)`, called once, outside the component. */
  stripe: Promise<Stripe | null>
  /** Of the Checkout Session that your server created with `ui_mode: 'elements'`. */
  clientSecret: string
}

/** The kit's form for contact, addresses, tax ID and shipping; Stripe's own element for the card. */
export function StripeCheckout({ stripe, clientSecret }: StripeCheckoutProps): ReactNode {
  const [options] = useState({ clientSecret })
  return (
    <CheckoutElementsProvider stripe={stripe} options={options}>
      <Details />
      <Payment />
    </CheckoutElementsProvider>
  )
}

function Details(): ReactNode {
  return <CheckoutForm adapter={useStripeAdapter()} />
}

function Payment(): ReactNode {
  const checkout = useCheckoutElements()
  const [message, setMessage] = useState('')
  if (checkout.type === 'error') return <p role="alert">{checkout.error.message}</p>
  if (checkout.type === 'loading') return <p>Loading…</p>
  const { canConfirm, confirm, total } = checkout.checkout
  const pay = async () => {
    const result = await confirm()
    if (result.type === 'error') setMessage(result.error.message)
  }
  return (
    <>
      <PaymentElement />
      <button type="button" disabled={!canConfirm} onClick={() => void pay()}>
        Pay {total.total.amount}
      </button>
      <p role="alert">{message}</p>
    </>
  )
}
