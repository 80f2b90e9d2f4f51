import { headers } from 'next/headers'
import { Checkout, ShippingAddressSection, ShippingOptionsSection } from 'tillkit'
import { locale } from 'tillkit/locales/en'
import { stripe } from 'tillkit/providers/stripe'
import { readPost } from 'tillkit/server'

import { Pay } from './Pay'
import { postSecret } from './postSecret'
import { ShippingRoot } from './ShippingRoot'

// Yours: Stripe's answer when you retrieve the Checkout Session of this visitor's cart.
const session = { collected_information: { shipping_details: { name: 'Ann Lee', address: { country: 'US' } } } }

/** A server component: it passes locale, default values and children. */
export default async function Page() {
  // The entries and issues of a form that this browser posted without JavaScript.
  const post = await readPost({ headers: await headers() }, { secret: postSecret })
  return (
    <ShippingRoot
      locale={locale}
      defaultValues={post?.defaultValues ?? (await stripe.toValues(session))}
      issues={post?.issues}
      shippingOptions={post?.session?.shippingOptions}
    >
      <h1>Shipping</h1>
      <Checkout.Form action="/api/checkout">
        <Checkout.Errors />
        <ShippingAddressSection />
        <ShippingOptionsSection />
        <Checkout.Status />
        <Checkout.Submit />
      </Checkout.Form>
      <Pay post={post} />
    </ShippingRoot>
  )
}
