import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

import { messages } from '../../src/locales/messages/en.js'
import type { RootProps, ShippingOption } from '../../src/index.js'
import { createMemoryAdapter, exampleValues, type MemoryAdapterOptions } from '../../src/testing/index.js'
import { HeadlessCheckout } from '../../stories/HeadlessCheckout.js'

const options: ShippingOption[] = [
  { id: 'std', label: 'Standard', amount: 0, currency: 'usd', estimate: { maximum: { unit: 'day', value: 3 } } },
  { id: 'exp', label: 'Express', amount: 1500, currency: 'usd' },
]
const { contact, billingAddress, shippingAddress } = exampleValues('US')
const full = { contact, billingAddress, shippingAddress: { ...shippingAddress, shipTo: '' } }

function show(props: Partial<RootProps> = {}, memory: MemoryAdapterOptions = {}) {
  const adapter = createMemoryAdapter(memory)
  const view = render(<HeadlessCheckout adapter={adapter} {...props} />)
  return { adapter, ...view }
}

const group = (name: string) => within(screen.getByRole('group', { name }))
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }))

describe('a checkout built with hooks alone', () => {
  it('contains no element of the kit except the form', async () => {
    const { container } = show({ defaultValues: full }, { quote: () => options })
    await screen.findByLabelText(/Express/)
    expect(container.querySelectorAll('[data-till]:not(form)')).toHaveLength(0)
  })

  it('renders on a server', () => {
    const html = renderToString(<HeadlessCheckout adapter={createMemoryAdapter()} defaultValues={full} />)
    expect(html).toContain('name="billingAddress.postalCode"')
    expect(html).toContain('Same as billing address')
    expect(html).toContain('buying for a business')
  })

  it('saves everything, with the option selected from the announced ones', async () => {
    const { adapter } = show({ defaultValues: full }, { quote: () => options })
    const express = await screen.findByLabelText('Express $15.00')
    expect(screen.getByLabelText(/^Standard Free/)).not.toBeChecked()
    expect(screen.getByText(/^Standard, Free\. Express, \$15\.00/)).toBeInTheDocument()
    await userEvent.click(express)
    await save()
    await screen.findByText('Saved.')
    expect(adapter.updates.at(-1)?.shippingOptions?.selected).toBe('exp')
    expect(adapter.updates.at(-1)?.shippingAddress?.city).toBe(shippingAddress.city)
  })

  it('lists the issues, links them to their controls and describes the controls', async () => {
    show({ defaultValues: { billingAddress: { country: 'US' } } })
    await save()
    const summary = await screen.findByRole('region')
    await waitFor(() => expect(summary).toHaveFocus())
    const [first] = within(summary).getAllByRole('link')
    await userEvent.click(first as HTMLElement)
    expect(screen.getByLabelText('Email')).toHaveFocus()
    expect(screen.getByLabelText('Email')).toHaveAccessibleDescription(first?.textContent ?? '')
  })
})

describe('useAddressFields', () => {
  it('returns the fields in the order of the country, and opens the collapsed one', async () => {
    show({
      sameAs: 'none',
      rules: { sections: ['billingAddress'] },
      defaultValues: { billingAddress: { country: 'US' } },
    })
    const names = () =>
      [...document.querySelectorAll('[name^="billingAddress."]')].map(
        (each) => each.getAttribute('name')?.split('.')[1],
      )
    await waitFor(() => expect(names()).toEqual(['country', 'line1', 'city', 'state', 'postalCode']))
    await userEvent.click(group('Billing address').getByRole('button', { expanded: false }))
    expect(names()).toEqual(['country', 'line1', 'line2', 'city', 'state', 'postalCode'])
    expect(screen.getByLabelText(/line 2/i)).toHaveFocus()
    await userEvent.selectOptions(screen.getByLabelText(/^Country/), 'DE')
    expect(names()).toEqual(['country', 'line1', 'line2', 'postalCode', 'city'])
    await userEvent.selectOptions(screen.getByLabelText(/^Country/), 'HK')
    expect(names()).not.toContain('postalCode')
  })
})

describe('useSameAs', () => {
  it('toggles whether the shipping address is shown', async () => {
    const { adapter } = show({ defaultValues: { contact, billingAddress } })
    const box = screen.getByLabelText('Same as billing address')
    expect(box).toBeChecked()
    expect(screen.getByText('The order is shipped to the billing address.')).toBeInTheDocument()
    expect(group('Shipping address').queryByRole('textbox')).toBeNull()
    await userEvent.click(box)
    expect(group('Shipping address').getAllByRole('textbox').length).toBeGreaterThan(2)
    await userEvent.click(box)
    await save()
    await screen.findByText('Saved.')
    expect(adapter.updates.at(-1)?.shippingAddress?.city).toBe(billingAddress.city)
  })
})

describe('useTaxId', () => {
  it('has the business switch and the types of the country, and clears the values when switched off', async () => {
    const { adapter } = show({
      rules: { sections: ['billingAddress', 'taxId'] },
      defaultValues: { billingAddress: exampleValues('DE').billingAddress },
    })
    const box = screen.getByLabelText(messages['label.business'])
    expect(screen.queryByLabelText('Tax ID')).toBeNull()
    await userEvent.click(box)
    expect(screen.getByLabelText('Tax ID type')).toHaveValue('eu_vat')
    const number = screen.getByLabelText('Tax ID')
    expect(number).toHaveAccessibleDescription(/DE123456789/)
    await userEvent.type(number, '136695976')
    await userEvent.tab()
    expect(number).toHaveValue('DE136695976')
    await save()
    await screen.findByText('Saved.')
    expect(adapter.updates.at(-1)?.taxId).toMatchObject({ type: 'eu_vat', value: 'DE136695976' })
    await userEvent.click(box)
    await userEvent.click(box)
    expect(screen.getByLabelText('Tax ID')).toHaveValue('DE136695976')
    await userEvent.click(box)
    await save()
    await waitFor(() => expect(adapter.updates).toHaveLength(2))
    expect(adapter.updates.at(-1)?.taxId).toEqual({ type: '', value: '', region: '' })
  })

  it('restores the previous type when the shopper undoes an automatic change', async () => {
    show({
      rules: { sections: ['billingAddress', 'taxId'] },
      defaultValues: { billingAddress: exampleValues('DE').billingAddress },
    })
    await userEvent.click(screen.getByLabelText(messages['label.business']))
    await userEvent.type(screen.getByLabelText('Tax ID'), 'GB980780684')
    await userEvent.tab()
    await waitFor(() => expect(screen.getByLabelText('Tax ID type')).toHaveValue('gb_vat'))
    await userEvent.click(await screen.findByRole('button', { name: messages['tax-id.undo'] }))
    expect(screen.getByLabelText('Tax ID type')).toHaveValue('eu_vat')
  })
})

describe('useSaveStatus', () => {
  it('returns the state of the last save, and why it failed', async () => {
    show(
      { defaultValues: full },
      { answer: () => ({ status: 'failed', saved: [], reason: 'unavailable', retryable: false }) },
    )
    expect(screen.getByRole('status')).toHaveAttribute('data-status', 'idle')
    await save()
    await waitFor(() => expect(screen.getByRole('status')).toHaveAttribute('data-status', 'failed'))
    expect(screen.getByRole('status').textContent).not.toBe('')
  })
})
