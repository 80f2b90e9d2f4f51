import { createRoot } from 'react-dom/client'
import { Checkout, createRelayAdapter, ShippingAddressSection, ShippingOptionsSection, useCheckout } from 'tillkit'
import { stripe } from 'tillkit/providers/stripe'
import 'tillkit/styles.css'

const adapter = createRelayAdapter({ url: '/api/checkout', provider: stripe })

function Shipping() {
  return (
    <Checkout.Root adapter={adapter}>
      <h1>Shipping</h1>
      <Checkout.Form>
        <Checkout.Errors />
        <ShippingAddressSection />
        <ShippingOptionsSection />
        <Checkout.Status />
        <Checkout.Submit />
      </Checkout.Form>
      <Pay />
    </Checkout.Root>
  )
}

function Pay() {
  const { complete, session } = useCheckout()
  // `summary` is what the relay's `saved` returned.
  return complete && <p>Your parcel goes to {String(session.summary)}.</p>
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Shipping />)
