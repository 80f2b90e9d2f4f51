import { createRoot } from 'react-dom/client'
import { Checkout, ContactSection, formatMoney, ShippingAddressSection, useCheckout } from 'tillkit'
import 'tillkit/styles.css'

import { openCheckout } from './openCheckout.js'
import { rules } from './rules.js'

const { adapter, defaultValues } = await openCheckout('/api/checkout')

function Details() {
  return (
    <Checkout.Root adapter={adapter} rules={rules} defaultValues={defaultValues}>
      <h1>Your details</h1>
      <Checkout.Form>
        <Checkout.Errors />
        <ContactSection />
        <ShippingAddressSection />
        <Checkout.Status />
        <Checkout.Submit />
      </Checkout.Form>
      <Total />
    </Checkout.Root>
  )
}

function Total() {
  // From the server's answer to the last save.
  const total = useCheckout().session.totals?.find(({ id }) => id === 'total')
  return total && <p>Total: {formatMoney(total.amount, total.currency, 'en')}</p>
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Details />)
