'use client'
import { Checkout, createRelayAdapter } from 'tillkit'
import { stripe } from 'tillkit/providers/stripe'

const adapter = createRelayAdapter({ url: '/api/checkout', provider: stripe })

/** The client half of the page: what cannot come from a server component stays here. */
export function ShippingRoot(props) {
  return <Checkout.Root {...props} adapter={adapter} />
}
