'use client'
import type { ComponentPropsWithoutRef } from 'react'
import { Checkout, createRelayAdapter } from 'tillkit'
import { stripe } from 'tillkit/providers/stripe'

const adapter = createRelayAdapter({ url: '/api/checkout', provider: stripe })

/** A server component cannot pass an adapter, so Root is in a client file. */
export function ShippingRoot(props: Omit<ComponentPropsWithoutRef<typeof Checkout.Root>, 'adapter'>) {
  return <Checkout.Root {...props} adapter={adapter} />
}
