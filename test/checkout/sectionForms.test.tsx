import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createRef } from 'react'
import { describe, expect, it, vi } from 'vitest'

import {
  BillingAddressForm,
  Checkout,
  type CheckoutHandle,
  ContactForm,
  ShippingAddressForm,
  ShippingOptionsForm,
  TaxIdForm,
} from '../../src/index.js'
import { topiic } from '../../src/providers/topiic/index.js'
import { createMemoryAdapter, exampleValues } from '../../src/testing/index.js'

describe('ContactForm', () => {
  it('creates its own Root, saves only its section and returns its handle', async () => {
    const user = userEvent.setup()
    const adapter = createMemoryAdapter()
    const ref = createRef<CheckoutHandle>()
    const onSaved = vi.fn()
    render(<ContactForm adapter={adapter} ref={ref} onSaved={onSaved} />)
    await user.type(screen.getByLabelText('Email'), 'ann@example.com')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(onSaved).toHaveBeenCalledTimes(1))
    expect(onSaved.mock.calls[0]?.[0]).toMatchObject({ saved: ['contact'], complete: true })
    expect(adapter.updates.map((update) => Object.keys(update))).toEqual([['contact']])
    expect(ref.current?.getValues().contact.email).toBe('ann@example.com')
  })

  it('joins the Root above it, and ignores the other forms', async () => {
    const user = userEvent.setup()
    const adapter = createMemoryAdapter()
    const ref = createRef<CheckoutHandle>()
    const received = { root: vi.fn(), contact: vi.fn(), taxId: vi.fn() }
    render(
      <Checkout.Root
        adapter={adapter}
        onSaved={received.root}
        defaultValues={{ contact: { email: 'ann@example.com' } }}
      >
        <ContactForm ref={ref} onSaved={received.contact} />
        <TaxIdForm onSaved={received.taxId} />
      </Checkout.Root>,
    )
    await user.click(screen.getAllByRole('button', { name: 'Save' })[0] as HTMLElement)
    await waitFor(() => expect(received.contact).toHaveBeenCalledTimes(1))
    expect(received.root).toHaveBeenCalledTimes(1)
    expect(received.taxId).not.toHaveBeenCalled()
    expect(adapter.updates.map((update) => Object.keys(update))).toEqual([['contact']])
    expect(ref.current?.getValues().contact.email).toBe('ann@example.com')
  })

  it('sends the unchanged values of other sections that its provider needs', async () => {
    const user = userEvent.setup()
    const adapter = createMemoryAdapter({ provider: topiic })
    const { billingAddress } = exampleValues('CA')
    render(<ContactForm adapter={adapter} defaultValues={{ billingAddress }} />)
    await user.type(screen.getByLabelText('Email'), 'ann@example.com')
    await user.type(screen.getByLabelText(/First name/), 'Ann')
    await user.type(screen.getByLabelText(/Last name/), 'Lee')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(adapter.updates).toHaveLength(1))
    expect(adapter.updates[0]).toMatchObject({ contact: { email: 'ann@example.com' }, billingAddress })
  })

  it('does not complete the checkout if shared rules require more sections', async () => {
    const adapter = createMemoryAdapter()
    const ref = createRef<CheckoutHandle>()
    const onSaved = vi.fn()
    const rules = { sections: ['contact', 'billingAddress'] as const }
    const { contact } = exampleValues('US')
    render(<ContactForm adapter={adapter} ref={ref} rules={rules} defaultValues={{ contact }} onSaved={onSaved} />)
    await ref.current?.save()
    expect(onSaved.mock.calls).toMatchObject([[{ saved: ['contact'], complete: false }]])
  })

  it('throws a helpful error without a Root and an adapter', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(() => render(<ContactForm />)).toThrow('<ContactForm> needs an `adapter` when used outside <Checkout.Root>.')
  })
})

describe('BillingAddressForm', () => {
  it('accepts a P.O. box if shared rules deliver to the shipping address', async () => {
    const user = userEvent.setup()
    const adapter = createMemoryAdapter()
    const billingAddress = { ...exampleValues('US').billingAddress, line1: 'P.O. Box 12' }
    const rules = { sections: ['billingAddress', 'shippingAddress'] as const, blockPoBox: true }
    render(<BillingAddressForm adapter={adapter} rules={rules} defaultValues={{ billingAddress }} />)
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(adapter.updates).toEqual([{ billingAddress }]))
  })
})

describe('the other section forms', () => {
  it.each([
    ['Billing address', BillingAddressForm],
    ['Shipping address', ShippingAddressForm],
    ['Tax ID', TaxIdForm],
    ['Shipping options', ShippingOptionsForm],
  ])('show their section: %s', (name, SectionForm) => {
    render(<SectionForm adapter={createMemoryAdapter()} />)
    expect(screen.getAllByRole('group').map((group) => group.querySelector('legend')?.textContent)).toEqual([name])
  })
})
