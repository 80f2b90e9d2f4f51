'use client'
import { type ReactNode, useRef, useState } from 'react'
import {
  Checkout,
  type CheckoutHandle,
  createRelayAdapter,
  type DefaultValues,
  type FailureReason,
  type Locale,
  type SessionIssue,
  type ShippingOption,
} from 'tillkit'
import { stripe } from 'tillkit/providers/stripe'

import { rules } from './rules.js'

declare function readCsrfToken(): Promise<string>
declare function track(event: string, details: object): void

// Created once, outside the component. It owns the write queue.
const adapter = createRelayAdapter({
  url: '/api/checkout',
  provider: stripe,
  headers: async () => ({ 'x-csrf-token': await readCsrfToken() }),
  credentials: 'same-origin',
})

interface Props {
  locale: Locale
  defaultValues: DefaultValues
  shippingOptions: ShippingOption[]
  /** Issues that the shop has found since the last visit, for example a returned parcel. */
  issues: SessionIssue[]
  children: ReactNode
}

/** The shipping step; the page passes the fields as children. */
export function ShippingRoot({ children, ...given }: Props): ReactNode {
  const checkout = useRef<CheckoutHandle>(null)
  const [failure, setFailure] = useState<FailureReason>()
  return (
    <Checkout.Root
      {...given}
      ref={checkout}
      adapter={adapter}
      rules={rules}
      sameAs="none"
      messages={{ 'legend.shippingAddress': 'Where should it go?' }}
      classNames={{ field: 'shop-field', error: 'shop-error', submit: 'shop-button' }}
      onSaved={({ complete, saved, session }) => {
        setFailure(undefined)
        track('shipping saved', { saved, options: session?.shippingOptions?.length })
        if (complete) window.location.assign('/pay')
      }}
      onRejected={({ issues }) => track('shipping refused', { codes: issues.map(({ code }) => code) })}
      onFailed={({ reason, retryable, retryAfterMs = 0 }) => {
        setFailure(reason)
        if (retryable) setTimeout(() => void checkout.current?.save(), retryAfterMs)
      }}
    >
      {children}
      {failure === 'ended' && <a href="/cart">Start again from your cart</a>}
    </Checkout.Root>
  )
}
