import { Checkout, ShippingAddressSection, ShippingOptionsSection } from 'tillkit'
import { locale } from 'tillkit/locales/en'
import { stripe } from 'tillkit/providers/stripe'

import { Pay } from './Pay'
import { ShippingRoot } from './ShippingRoot'

// Yours: what Stripe answers when you retrieve the Checkout Session of this visitor's cart.
const session = { collected_information: { shipping_details: { name: 'Ann Lee', address: { country: 'US' } } } }

/** A server component: it passes locale, defaults and children. */
export default async function Page() {
  return (
    <ShippingRoot locale={locale} defaultValues={await stripe.toValues(session)}>
      <h1>Shipping</h1>
      <Checkout.Form>
        <Checkout.Errors />
        <ShippingAddressSection />
        <ShippingOptionsSection />
        <Checkout.Status />
        <Checkout.Submit />
      </Checkout.Form>
      <Pay />
    </ShippingRoot>
  )
}
