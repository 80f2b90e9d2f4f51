import { Checkout, ShippingAddressSection, ShippingOptionsSection } from 'tillkit'
import { locale } from 'tillkit/locales/en'
import { stripe } from 'tillkit/providers/stripe'

import { ShippingRoot } from './ShippingRoot.jsx'

import 'tillkit/styles.css'

const session = { collected_information: { shipping_details: { name: 'Ann Lee', address: { line1: '1 Main St' } } } }

/** A server component: it passes locale, defaults and children. */
export default async function Page() {
  return (
    <ShippingRoot locale={locale} defaultValues={await stripe.toValues(session)}>
      <Checkout.Form>
        <Checkout.Errors />
        <ShippingAddressSection />
        <ShippingOptionsSection />
        <Checkout.Submit>Continue</Checkout.Submit>
      </Checkout.Form>
    </ShippingRoot>
  )
}
