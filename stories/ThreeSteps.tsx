import { type ReactNode, useState } from 'react'

import {
  Checkout,
  ContactForm,
  type Locale,
  type SessionAdapter,
  ShippingAddressForm,
  ShippingOptionsForm,
  useCheckout,
} from '../src/index.js'

const steps = [
  { name: 'Contact', Form: ContactForm },
  { name: 'Address', Form: ShippingAddressForm },
  { name: 'Shipping', Form: ShippingOptionsForm },
]

interface Host {
  adapter: SessionAdapter
  locale?: Locale
  /** Called with the code of your own form. */
  promote?: (code: string) => void
}

/** One Root and a form for each step, with your promotion code beside them. */
export function ThreeSteps({ promote, ...given }: Host): ReactNode {
  const [current, setCurrent] = useState(0)
  return (
    <Checkout.Root {...given} rules={{ sections: ['contact', 'shippingAddress', 'shippingOptions'] }}>
      <nav aria-label="Steps">
        {steps.map(({ name }, index) => (
          <button
            key={name}
            type="button"
            aria-current={index === current ? 'step' : undefined}
            onClick={() => setCurrent(index)}
          >
            {name}
          </button>
        ))}
      </nav>
      {steps.map(({ name, Form }, index) =>
        index === current ? <Form key={name} onSaved={() => setCurrent(Math.min(index + 1, 2))} /> : null,
      )}
      <form
        aria-label="Promotion"
        onSubmit={(event) => {
          event.preventDefault()
          promote?.(String(new FormData(event.currentTarget).get('code')))
        }}
      >
        <label>
          Promotion code <input name="code" />
        </label>
        <button type="submit">Apply</button>
      </form>
      <Progress />
    </Checkout.Root>
  )
}

function Progress(): ReactNode {
  return <output>{useCheckout().complete ? 'Everything is saved. Continue to payment.' : 'Not complete yet.'}</output>
}
