import { type ReactNode, useRef, useState } from 'react'
import {
  type CheckoutHandle,
  Checkout,
  ContactForm,
  createRelayAdapter,
  type DefaultValues,
  TaxIdForm,
  useCheckout,
  type VerifyTaxId,
} from 'tillkit'
import { locale } from 'tillkit/locales/de'
import { checkoutPage } from 'tillkit/providers/checkout-page'
import 'tillkit/styles.css'

import type { rules as accountRules } from './relay.js'

const adapter = createRelayAdapter({ url: '/account', provider: checkoutPage, retry: { attempts: 1 } })

const verifyTaxId: VerifyTaxId = async ({ type, value }, { country, signal }) => {
  const answer = await fetch('/verify', { method: 'POST', body: JSON.stringify({ type, value, country }), signal })
  if (!answer.ok) return 'unavailable'
  return ((await answer.json()) as { known: boolean }).known
    ? 'verified'
    : { path: 'taxId.value', code: 'unknown-number', message: 'The registry does not know this number.' }
}

/** Contact and tax ID, two forms on one page, each saved when the customer leaves it. */
export function Account(given: { defaultValues: DefaultValues; rules: typeof accountRules }): ReactNode {
  const account = useRef<CheckoutHandle>(null)
  const [note, setNote] = useState('')
  return (
    <Checkout.Root locale={locale} {...given} ref={account} adapter={adapter} save="auto" verifyTaxId={verifyTaxId}>
      <ContactForm
        onSaved={({ saved }) => saved.includes('contact') && setNote('Contact updated')}
        onRejected={() => account.current?.focus('contact.fullName')}
      />
      <TaxIdForm onFailed={({ reason }) => setNote(`The tax ID is not saved: ${reason}`)} />
      <p>{note}</p>
      <Leave />
      <button type="button" onClick={() => account.current?.reset()}>
        Undo
      </button>
    </Checkout.Root>
  )
}

/** Leaves the page only if no typed value would be lost. */
function Leave(): ReactNode {
  const { status, complete, save, form } = useCheckout()
  const { isDirty } = form.formState
  const leave = async () => {
    if (complete || (await save()).status === 'saved') window.location.assign('/')
  }
  return (
    <button type="button" aria-busy={status === 'saving'} onClick={() => void leave()}>
      {isDirty ? 'Save and leave' : 'Leave'}
    </button>
  )
}
