import { createRoot } from 'react-dom/client'
import {
  BillingAddressSection,
  Checkout,
  ContactSection,
  createRelayAdapter,
  formatMoney,
  ShippingAddressSection,
  ShippingOptionsSection,
  useCheckout,
} from 'tillkit'
import 'tillkit/styles.css'

import { vendure } from '../vendure.js'

const adapter = createRelayAdapter({ url: '/api/checkout', provider: vendure })

// Messages for the shop's own codes.
const messages = { 'issue.email-in-use': 'This email has an account. Sign in, or use another one.' }

function Shop() {
  return (
    <Checkout.Root adapter={adapter} messages={messages}>
      <h1>Your teapot</h1>
      <Checkout.Form>
        <Checkout.Errors />
        <ContactSection />
        <BillingAddressSection />
        <ShippingAddressSection />
        <ShippingOptionsSection />
        <Checkout.Status />
        <Checkout.Submit />
      </Checkout.Form>
      <Totals />
    </Checkout.Root>
  )
}

function Totals() {
  const { totals } = useCheckout().session
  return (
    <dl>
      {totals?.map(({ id, amount, currency }) => (
        <div key={id}>
          <dt>{id}</dt>
          <dd data-total={id}>{formatMoney(amount, currency, 'en')}</dd>
        </div>
      ))}
    </dl>
  )
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Shop />)
