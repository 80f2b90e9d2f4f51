// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createRef } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { CheckoutForm, type CheckoutHandle, type SessionAdapter, type SessionUpdate } from '../../src/index.js'
import { fastspring } from '../../src/providers/fastspring/index.js'
import { stripe } from '../../src/providers/stripe/index.js'

afterEach(cleanup)

function recorder(provider: SessionAdapter['provider'], answer?: SessionAdapter['update']) {
  const updates: SessionUpdate[] = []
  const adapter: SessionAdapter = {
    ...(provider ? { provider } : {}),
    update: (update, options) => {
      updates.push(update)
      return answer
        ? answer(update, options)
        : Promise.resolve({ status: 'saved', saved: Object.keys(update) as never })
    },
  }
  return { updates, adapter }
}

describe('CheckoutForm', () => {
  it('saves what the shopper entered, once', async () => {
    const user = userEvent.setup()
    const { adapter, updates } = recorder(fastspring)
    const onSaved = vi.fn()
    render(<CheckoutForm adapter={adapter} onSaved={onSaved} />)
    const contact = within(screen.getByRole('group', { name: 'Contact' }))
    await user.type(contact.getByLabelText('Email'), 'ann@example.com')
    await user.type(contact.getByLabelText('First name'), 'Ann ')
    const billing = within(screen.getByRole('group', { name: 'Billing address' }))
    await user.type(billing.getByLabelText('Address line 1'), '1 Main St')
    await user.type(billing.getByLabelText('City'), 'Springfield')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(onSaved).toHaveBeenCalled())
    expect(updates).toHaveLength(1)
    expect(updates[0]?.contact).toMatchObject({ email: 'ann@example.com', firstName: 'Ann' })
    expect(updates[0]?.shippingAddress).toMatchObject({ shipTo: 'billing', line1: '1 Main St', firstName: 'Ann' })
    expect(onSaved.mock.calls[0]?.[0]).toMatchObject({ complete: true })
    expect(screen.getByRole('status').textContent).toBe('Saved.')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(onSaved).toHaveBeenCalledTimes(2))
    expect(updates).toHaveLength(1)
  })

  it('shows missing values at their fields and in the summary, which receives the focus', async () => {
    const user = userEvent.setup()
    const { adapter, updates } = recorder(fastspring)
    render(<CheckoutForm adapter={adapter} />)
    await user.click(screen.getByRole('button', { name: 'Save' }))
    const summary = await screen.findByRole('group', { name: 'There is a problem' })
    await waitFor(() => expect(document.activeElement).toBe(summary))
    const links = within(summary).getAllByRole('link')
    expect(links.map((link) => link.textContent)).toEqual([
      'Enter an email address.',
      'Enter a street address.',
      'Enter a city.',
    ])
    expect(updates).toHaveLength(0)
    await user.click(links[0] as HTMLElement)
    const email = screen.getByLabelText('Email')
    expect(document.activeElement).toBe(email)
    expect(email.getAttribute('aria-invalid')).toBe('true')
    await user.type(email, 'a@b.co')
    await waitFor(() => expect(email.getAttribute('aria-invalid')).toBeNull())
  })

  it('shows the options from the answer of a save if the adapter cannot quote, and saves the selected one next', async () => {
    const user = userEvent.setup()
    const options = [
      {
        id: 'std',
        label: 'Standard',
        amount: 500,
        currency: 'usd',
        estimate: { minimum: { unit: 'day', value: 2 } as const },
      },
      { id: 'exp', label: 'Express', amount: 1500, currency: 'jpy' },
    ]
    const { adapter, updates } = recorder(stripe, (update) =>
      Promise.resolve({ status: 'saved', saved: Object.keys(update) as never, session: { shippingOptions: options } }),
    )
    const ref = createRef<CheckoutHandle>()
    const onSaved = vi.fn()
    render(<CheckoutForm adapter={adapter} ref={ref} onSaved={onSaved} />)
    expect(screen.queryByLabelText('Email')).toBeNull()
    await user.type(screen.getByLabelText('Full name'), 'Ann Lee')
    await user.selectOptions(screen.getByLabelText('Country or region'), 'US')
    await user.type(screen.getByLabelText('Address line 1'), '1 Main St')
    await user.type(screen.getByLabelText('City'), 'Springfield')
    await user.selectOptions(screen.getByLabelText('State'), 'Illinois')
    await user.type(screen.getByLabelText('ZIP code'), '62701')
    expect(screen.getByText('Save your details to see shipping options.')).toBeVisible()
    await user.click(document.body)
    expect(updates).toHaveLength(0)
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByLabelText(/Standard.*\$5\.00.*2 days or more/)
    expect(updates).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByRole('link', { name: 'Select a shipping option.' })
    await user.click(screen.getByLabelText(/Express.*¥1,500/))
    await user.click(document.body)
    expect(updates).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(updates).toHaveLength(2))
    expect(updates[1]?.shippingOptions).toEqual({ selected: 'exp' })
    await waitFor(() => expect(onSaved.mock.lastCall?.[0]).toMatchObject({ complete: true }))
  })

  it('shows issues of an answer at their fields, and keeps what was typed', async () => {
    const user = userEvent.setup()
    const { adapter } = recorder(fastspring, () =>
      Promise.resolve({
        status: 'rejected',
        saved: [],
        issues: [{ path: 'billingAddress.postalCode', code: 'invalid' }, { code: 'rejected-by-provider' }],
      }),
    )
    render(
      <CheckoutForm
        adapter={adapter}
        defaultValues={{ contact: { email: 'a@b.co' }, billingAddress: { line1: 'x', city: 'y', postalCode: '1' } }}
      />,
    )
    await user.click(screen.getByRole('button', { name: 'Save' }))
    const summary = await screen.findByRole('group', { name: 'There is a problem' })
    expect(within(summary).getAllByRole('listitem')).toHaveLength(2)
    const postal = within(screen.getByRole('group', { name: 'Billing address' })).getByLabelText('Postal code')
    expect(postal.getAttribute('aria-invalid')).toBe('true')
    expect((postal as HTMLInputElement).value).toBe('1')
  })

  it('keeps the values readable and removes the button when the session has ended', async () => {
    const user = userEvent.setup()
    const { adapter, updates } = recorder(fastspring, () =>
      Promise.resolve({ status: 'failed', saved: [], reason: 'ended', retryable: false }),
    )
    const ref = createRef<CheckoutHandle>()
    const onFailed = vi.fn()
    const address = { line1: '1 Main St', city: 'Springfield' }
    render(<CheckoutForm adapter={adapter} ref={ref} onFailed={onFailed} defaultValues={{ billingAddress: address }} />)
    await user.type(screen.getByLabelText('Email'), 'ann@example.com')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText("This checkout is complete or has expired, so it can't be changed.")
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.getByRole('group', { name: 'Contact' }).textContent).toContain('ann@example.com')
    expect(ref.current?.getValues().contact.email).toBe('ann@example.com')
    expect(onFailed.mock.calls).toMatchObject([[{ reason: 'ended' }]])
    expect(await ref.current?.save()).toMatchObject({ status: 'failed', reason: 'ended' })
    expect(updates).toHaveLength(1)
  })

  it('names the section of an error when two sections have the same label', async () => {
    const user = userEvent.setup()
    const { adapter } = recorder(fastspring)
    render(<CheckoutForm adapter={adapter} sameAs="none" />)
    await user.click(screen.getByRole('button', { name: 'Save' }))
    const summary = within(await screen.findByRole('group', { name: 'There is a problem' }))
    const items = summary.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(items).toEqual(
      expect.arrayContaining(['Enter a city. (Billing address)', 'Enter a city. (Shipping address)']),
    )
    expect(items).toContain('Enter an email address.')
    expect(summary.getAllByRole('link', { name: 'Enter a city.' })).toHaveLength(2)
  })

  it('shows no "Same as" box for an address with a locked field', () => {
    const { adapter } = recorder(fastspring)
    const fields = { 'shippingAddress.line1': 'locked' } as const
    const defaultValues = { shippingAddress: { line1: '1 Store St' } }
    render(<CheckoutForm adapter={adapter} rules={{ fields }} defaultValues={defaultValues} />)
    expect(screen.queryByRole('checkbox', { name: 'Same as billing address' })).toBeNull()
    expect(screen.getByText('1 Store St')).toBeVisible()
    cleanup()
    const both = { ...fields, 'billingAddress.line1': 'locked' } as const
    render(<CheckoutForm adapter={adapter} rules={{ fields: both }} />)
    expect(screen.getByRole('checkbox', { name: 'Same as billing address' })).toBeChecked()
  })

  it('shows a locked shipping option as text', () => {
    const { adapter } = recorder(stripe)
    const shippingOptions = [{ id: 'a', label: 'Ground', amount: 0, currency: 'usd' }]
    const rules = { fields: { 'shippingOptions.selected': 'locked' } } as const
    const defaultValues = { shippingOptions: { selected: 'a' } }
    render(<CheckoutForm {...{ adapter, shippingOptions, rules, defaultValues }} />)
    expect(screen.getByText('Ground')).toBeVisible()
    expect(screen.queryByRole('radio')).toBeNull()
  })

  it('shows that the options could not be loaded when the first quote fails', async () => {
    const user = userEvent.setup()
    const down: SessionAdapter['update'] = () =>
      Promise.resolve({ status: 'failed', saved: [], reason: 'unavailable', retryable: true })
    const { adapter } = recorder(stripe, down)
    const values = {
      fullName: 'Ann Lee',
      line1: '1 Main St',
      city: 'Springfield',
      state: 'IL',
      postalCode: '62701',
      country: 'US',
    }
    const quote = vi.fn(() => down({}, { signal: new AbortController().signal, idempotencyKey: 'k' }))
    render(<CheckoutForm adapter={{ ...adapter, quote }} defaultValues={{ shippingAddress: values }} />)
    const words = await screen.findAllByText("We couldn't load the shipping options.")
    expect(words.map((element) => element.getAttribute('data-till'))).toEqual(['announcement', 'hint'])
    expect(screen.getByRole('status')).toHaveTextContent('')
    await user.click(screen.getByLabelText('Full name'))
    await user.tab()
    await user.click(document.body)
    await waitFor(() => expect(quote).toHaveBeenCalledTimes(2))
  })

  it('asks the shopper to reload when a custom adapter reports no session, and keeps what was typed', async () => {
    const user = userEvent.setup()
    const unknown: SessionAdapter['update'] = () =>
      Promise.resolve({ status: 'failed', saved: [], reason: 'unauthorized', retryable: false })
    const { adapter, updates } = recorder(undefined, unknown)
    render(<CheckoutForm adapter={adapter} rules={{ sections: ['contact'] }} />)
    await user.type(screen.getByLabelText('Email'), 'ann@example.com')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Your session has expired. Reload the page.')).toBeVisible()
    expect(screen.getByLabelText('Email')).toHaveValue('ann@example.com')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(updates).toHaveLength(2))
  })
})
