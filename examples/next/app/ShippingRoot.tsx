'use client'
import type { ReactNode } from 'react'
import { Checkout, createRelayAdapter, type DefaultValues, type Locale } from 'tillkit'
import { stripe } from 'tillkit/providers/stripe'

const adapter = createRelayAdapter({ url: '/api/checkout', provider: stripe })

interface Props {
  locale: Locale
  defaultValues: DefaultValues
  children: ReactNode
}

/** The adapter cannot come from a server component, so Root stands in a client file. */
export function ShippingRoot(props: Props) {
  return <Checkout.Root {...props} adapter={adapter} />
}
