import type { Stripe, StripeCheckoutShippingOption } from '@stripe/stripe-js'
import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { StrictMode } from 'react'
import { describe, expect, it } from 'vitest'

import { StripeCheckout } from '../../examples/stripe-js/StripeCheckout.js'
import { exampleValues, fillCheckout } from '../../src/testing/index.js'
import { createStripeJsStandIn } from '../adapter/stripeJsStandIn.js'

const ground: StripeCheckoutShippingOption = {
  id: 'shr_1',
  displayName: 'Ground',
  minorUnitsAmount: 500,
  amount: '$5.00',
  currency: 'usd',
  deliveryEstimate: null,
}

/** Stripe's own object, with the parts that React Stripe.js and the example call. */
function createStripe(loading: 'success' | 'error' = 'success') {
  const standIn = createStripeJsStandIn({ canConfirm: false, total: { total: { amount: '$42.00' } } } as object)
  const { actions, session } = standIn
  const paymentElement = { mount() {}, on() {}, off() {}, update() {}, destroy() {} }
  const confirmed: string[] = []
  let changed = (_session: object) => {}
  const sdk = {
    on: (_event: 'change', listener: typeof changed) => (changed = listener),
    loadActions: async () =>
      loading === 'error'
        ? { type: 'error', error: { message: 'This session has expired.', code: null } }
        : {
            type: 'success',
            actions: {
              ...actions,
              updateShippingAddress: async (contact: Parameters<typeof actions.updateShippingAddress>[0]) => {
                await actions.updateShippingAddress(contact)
                session.shippingOptions = [ground]
                // The answer has the options; the page receives them later.
                setTimeout(() => act(() => changed({ ...session })))
                return { type: 'success', session }
              },
              confirm: async () => {
                confirmed.push('confirm')
                return { type: 'error', error: { message: 'The card was declined.', code: null } }
              },
            },
          },
    createPaymentElement: () => paymentElement,
    getPaymentElement: () => paymentElement,
    changeAppearance() {},
    loadFonts() {},
  }
  const stripe = {
    elements() {},
    createToken() {},
    createPaymentMethod() {},
    confirmCardPayment() {},
    initCheckoutElementsSdk: () => sdk,
  }
  return {
    ...standIn,
    confirmed,
    stripe: Promise.resolve(stripe as unknown as Stripe),
    /** Makes Stripe.js report a changed session. */
    change: (more: object) => changed({ ...session, ...more }),
  }
}

describe('the example with React Stripe.js', () => {
  it('saves the form through the actions of the provider, and lets Stripe take the payment', async () => {
    const user = userEvent.setup()
    const { stripe, calls, session, change, confirmed } = createStripe()
    const { container } = render(
      <StrictMode>
        <StripeCheckout stripe={stripe} clientSecret="cs_test_1_secret_1" />
      </StrictMode>,
    )
    // The form is usable before Stripe has loaded.
    expect(screen.getByRole('button', { name: 'Save' })).toBeVisible()
    expect(await screen.findByRole('button', { name: 'Pay $42.00' })).toBeDisabled()

    const { billingAddress, shippingAddress, contact } = exampleValues('US')
    await fillCheckout(user, container, {
      ...exampleValues('US'),
      taxId: { type: '', value: '', region: '' },
      shippingAddress: { ...shippingAddress, shipTo: 'billing' },
      shippingOptions: { selected: 'shr_1' },
    })
    expect(screen.getByLabelText(/Ground/)).toBeChecked()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Saved.'))
    const names = calls.map(([name]) => name)
    expect(names).toEqual(expect.arrayContaining(['updateEmail', 'updateBillingAddress', 'updateShippingAddress']))
    expect(calls).toContainEqual(['updateShippingOption', 'shr_1'])
    expect(session).toMatchObject({ email: contact.email, billingAddress: { address: { city: billingAddress.city } } })

    act(() => change({ canConfirm: true, total: { total: { amount: '$47.00' } } }))
    await user.click(await screen.findByRole('button', { name: 'Pay $47.00' }))
    expect(await screen.findByText('The card was declined.')).toBeVisible()
    expect(confirmed).toHaveLength(1)
  })

  it('shows a message when Stripe does not load, and keeps what was typed', async () => {
    const user = userEvent.setup()
    const { stripe } = createStripe('error')
    const { container } = render(<StripeCheckout stripe={stripe} clientSecret="cs_test_1_secret_1" />)
    expect(await screen.findByText('This session has expired.')).toBeVisible()
    await fillCheckout(user, container, exampleValues('US'))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent("We couldn't save your details."))
    expect(screen.getByLabelText('Email')).toHaveValue(exampleValues('US').contact.email)
  })
})
