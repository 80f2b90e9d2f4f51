import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import {
  type AddressLookup,
  BillingAddressSection,
  Checkout,
  type CheckoutHandle,
  ContactSection,
  createDirectAdapter,
} from 'tillkit'
import { topiic } from 'tillkit/providers/topiic'

interface TopiicSession {
  baseUrl: string
  sessionId: string
  token: string
}

declare const lookup: AddressLookup
declare const card: { capture(token: string): Promise<void> }

/** Contact data first, because Topiic requires it before a card. */
export function PayWithCard({ session }: { session: TopiicSession }): ReactNode {
  const checkout = useRef<CheckoutHandle>(null)
  const [adapter] = useState(() => createDirectAdapter({ provider: topiic, session, retry: { attempts: 1 } }))
  const [message, setMessage] = useState('')

  const pay = async (event: FormEvent) => {
    event.preventDefault()
    const result = await checkout.current?.save()
    if (!result) return
    switch (result.status) {
      case 'saved':
        return card.capture(session.token)
      case 'rejected':
        return setMessage(`Please mend ${result.issues.length} fields first.`)
      case 'failed':
        return setMessage(result.reason === 'ended' ? 'This session is over.' : 'Nothing was charged. Try again.')
    }
  }

  return (
    <Checkout.Root
      ref={checkout}
      adapter={adapter}
      lookup={lookup}
      rules={{ allowedCountries: ['AU', 'NZ'], fields: { 'contact.phone': 'required' } }}
      defaultValues={{ billingAddress: { country: 'AU' } }}
      classNames={{ section: 'card', legend: 'card-title', row: 'card-row' }}
      messages={{ 'label.state': 'State or territory', 'issue.required': 'We need this.' }}
      onRejected={({ issues: [first] }) => setMessage(first?.message ?? '')}
    >
      {/* No Save button: paying saves. */}
      <Checkout.Form onChange={({ section, complete }) => complete && setMessage(`${section} is filled in`)}>
        <Checkout.Errors />
        <ContactSection />
        <BillingAddressSection />
        <Checkout.Status />
      </Checkout.Form>
      <form onSubmit={(event) => void pay(event)}>
        <input name="card" autoComplete="cc-number" aria-label="Card number" />
        <button>Pay</button>
        <p role="alert">{message}</p>
      </form>
    </Checkout.Root>
  )
}
