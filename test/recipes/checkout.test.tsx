import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { CheckoutForm, type SessionUpdateResult } from 'tillkit'
import { fastspring } from 'tillkit/providers/fastspring'
import { autofill, createMemoryAdapter, createSandboxAdapter, exampleValues, fillCheckout } from 'tillkit/testing'
import { afterEach, describe, expect, it } from 'vitest'

// React Testing Library does this itself if vitest has globals.
afterEach(cleanup)

const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }))

// Recipes for React Testing Library, written as a shop would write them. Typing takes jsdom some seconds.
describe('a page with a checkout', { timeout: 30_000 }, () => {
  it('shows the options of the carriers, and saves the selected one', async () => {
    const options = [{ id: 'post', label: 'Post', amount: 500, currency: 'eur' }]
    const adapter = createSandboxAdapter('stripe', { quoteShipping: ({ address }) => (address ? options : []) })
    const { container } = render(<CheckoutForm adapter={adapter} />)
    await fillCheckout(userEvent.setup(), container, { ...exampleValues('DE'), shippingOptions: { selected: 'post' } })
    await save()
    await screen.findByText('Saved.')
    expect(adapter.sandbox.session()).toMatchObject({
      shipping_options: [{ shipping_rate_data: { display_name: 'Post' } }],
    })
  })

  it('keeps what was typed when saving fails, and saves it on the second try', async () => {
    const failed: SessionUpdateResult = { status: 'failed', saved: [], reason: 'unavailable', retryable: true }
    const adapter = createMemoryAdapter({
      provider: fastspring,
      delayMs: 50,
      answer: (_update, n) => (n === 1 ? failed : undefined),
    })
    const { contact, billingAddress } = exampleValues('US')
    render(<CheckoutForm adapter={adapter} defaultValues={{ contact, billingAddress }} />)
    await save()
    await screen.findByText(/We couldn't save/)
    await save()
    await screen.findByText('Saved.')
    expect(adapter.updates).toHaveLength(2)
    expect(adapter.updates[1]).toEqual(adapter.updates[0])
  })

  // Chrome fires events for all that it fills in; other browsers and password managers fire some or none.
  it.each(['all', 'change', 'none'] as const)('saves what the browser fills in, with events: %s', async (events) => {
    const adapter = createMemoryAdapter({ provider: fastspring })
    const { container } = render(<CheckoutForm adapter={adapter} />)
    const values = exampleValues('GB')
    expect(await autofill(container, values, { events })).toContain('billingAddress.postalCode')
    await save()
    await screen.findByText('Saved.')
    expect(adapter.updates[0]).toMatchObject({ contact: { email: values.contact.email } })
  })
})
