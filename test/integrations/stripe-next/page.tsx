import type { ReactNode } from 'react'
import { Checkout, ShippingAddressSection, ShippingOptionsSection } from 'tillkit'
import { locale } from 'tillkit/locales/en'
import { stripe } from 'tillkit/providers/stripe'

import { ShippingRoot } from './ShippingRoot.js'

declare function retrieveStripeSession(): Promise<object>

/** The server component of the shipping step: its inputs contain the values that Stripe stores. */
export default async function Page(): Promise<ReactNode> {
  const defaultValues = await stripe.toValues(await retrieveStripeSession())
  return (
    <ShippingRoot locale={locale} defaultValues={defaultValues} shippingOptions={[]} issues={[]}>
      <Checkout.Form>
        <Checkout.Errors />
        <ShippingAddressSection />
        <ShippingOptionsSection />
        <Checkout.Status />
        <Checkout.Submit>Continue to payment</Checkout.Submit>
      </Checkout.Form>
    </ShippingRoot>
  )
}
