import { type ReactNode, useState } from 'react'
import {
  Checkout,
  ContactForm,
  type FieldPath,
  ShippingAddressSection,
  ShippingOptionsSection,
  TaxIdSection,
  useCheckout,
  useField,
} from 'tillkit'

import { adapter } from './adapter.js'
import { OrderSummary } from './OrderSummary.js'

const steps = ['contact', 'shipping', 'review'] as const

/** Three steps in one Root: a section that is unmounted keeps its values. */
export function Steps(): ReactNode {
  const [step, setStep] = useState<(typeof steps)[number]>('contact')
  return (
    <Checkout.Root
      adapter={adapter}
      rules={{ fields: { 'taxId.value': 'optional' } }}
      onFailed={() => setStep('contact')}
    >
      <main>
        {step === 'contact' && <ContactForm onSaved={() => setStep('shipping')} />}
        {step === 'shipping' && (
          <Checkout.Form onSaved={({ complete }) => complete && setStep('review')}>
            <Checkout.Errors />
            <ShippingAddressSection />
            <Checkout.Field name="billingAddress.postalCode" />
            <ShippingOptionsSection />
            <Floating path="taxId.value" />
            <TaxIdSection />
            <Checkout.Submit />
            <Checkout.Status />
          </Checkout.Form>
        )}
        {step === 'review' && <Review onEdit={() => setStep('shipping')} />}
      </main>
      <OrderSummary />
    </Checkout.Root>
  )
}

function Review({ onEdit }: { onEdit(): void }): ReactNode {
  const { complete, validate, focus } = useCheckout()
  const look = async () => {
    const [first] = await validate()
    if (first) onEdit()
    focus()
  }
  return (
    <button type="button" onClick={() => void look()}>
      {complete ? 'Order' : 'Look again'}
    </button>
  )
}

/** A field in the shop's own design. */
function Floating({ path }: { path: FieldPath }): ReactNode {
  const { kind, input, id, label, hint, error, warning } = useField(path)
  if (kind !== 'input') return null
  return (
    <div className="floating">
      <input {...input} placeholder={hint} />
      <label htmlFor={id}>{label}</label>
      {error && <p id={`${id}-error`}>{error}</p>}
      {warning && <p id={`${id}-warning`}>{warning}</p>}
    </div>
  )
}
