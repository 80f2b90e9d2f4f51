import { forwardRef, type ComponentPropsWithRef, type ReactNode, useState } from 'react'
import { type CheckoutRules, CheckoutForm, createDirectAdapter, type SectionChange } from 'tillkit'
import { fastspring } from 'tillkit/providers/fastspring'
import { stripe } from 'tillkit/providers/stripe'

declare function shopSession(): Promise<{ checkoutPath: string; sessionId: string }>
declare function openPopup(): void

// FastSpring can be called from a buyer's browser, so this shop has no relay.
const adapter = createDirectAdapter({ provider: fastspring, session: shopSession, timeoutMs: 10_000 })

// @ts-expect-error Stripe needs a secret key: a browser can never call it.
createDirectAdapter({ provider: stripe, session: 'cs_test_1' })

const rules: CheckoutRules = {
  fields: {
    'billingAddress.country': 'locked',
    'shippingAddress.country': 'hidden',
    'shippingAddress.shipTo': 'optional',
    'contact.phone': 'hidden',
    'taxId.value': 'required',
  },
}

const ShopInput = forwardRef<HTMLInputElement, ComponentPropsWithRef<'input'>>(function ShopInput(props, ref) {
  return (
    <span className="shop-input">
      <input {...props} ref={ref} />
    </span>
  )
})

function ShopButton({ children, ...props }: ComponentPropsWithRef<'button'>): ReactNode {
  return (
    <button {...props} className="shop-button">
      {children} →
    </button>
  )
}

/** The buyer's data in the shop's own design, saved from the browser. */
export function BuyerForm({ country }: { country: 'BR' | 'DE' }): ReactNode {
  const [empty, setEmpty] = useState(true)
  const [advice, setAdvice] = useState('')
  const hear = (change: SectionChange) => {
    if (change.section === 'contact') setEmpty(change.values.email === '')
  }
  return (
    <>
      {empty && <p>This takes a minute.</p>}
      <CheckoutForm
        adapter={adapter}
        rules={rules}
        messages={{ 'submit.save': 'Continue', 'issue.required.email': 'Your receipt goes to this address.' }}
        components={{ input: ShopInput, submit: ShopButton }}
        defaultValues={{ billingAddress: { country }, shippingAddress: { country } }}
        sameAs="shipping"
        autocompleteSection="buyer"
        onChange={hear}
        onSaved={({ complete }) => complete && openPopup()}
        onRejected={({ issues }) => setAdvice(`${issues.length} things are missing.`)}
        onFailed={({ reason }) => setAdvice(reason === 'offline' ? 'You are offline.' : 'That did not work.')}
      />
      <p>{advice}</p>
    </>
  )
}
