import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { ThreeSteps } from '../../stories/ThreeSteps.js'
import { control, enter, setSilently } from './controls.js'
import { mount } from './mount.js'

const offered = ['standard', 'express'].map((id) => ({ id, label: id, amount: 500, currency: 'usd' }))
const createAdapter = () =>
  createMemoryAdapter({
    answer: (update) => ({
      status: 'saved',
      saved: Object.keys(update) as ('contact' | 'shippingAddress' | 'shippingOptions')[],
      ...(update.shippingAddress && { session: { shippingOptions: offered } }),
    }),
  })

const step = (n: 1 | 2 | 3) =>
  userEvent.click(page.getByRole('button', { name: ['Contact', 'Address', 'Shipping'][n - 1] ?? '' }))
const save = () => userEvent.click(page.getByRole('button', { name: 'Save' }))
const address = { country: 'US', line1: '1 Main St', city: 'Springfield', state: 'IL', postalCode: '62701' }

async function fillAddress(container: HTMLElement) {
  for (const [key, value] of Object.entries(address)) await enter(container, `shippingAddress.${key}`, value)
}

describe('A checkout in three steps', () => {
  it('saves each step when it is submitted, and is complete after the last', async () => {
    const adapter = createAdapter()
    const container = mount(<ThreeSteps adapter={adapter} />, { strict: true })
    await userEvent.fill(page.getByLabelText('Email'), 'ann@example.com')
    await save()
    await expect.element(page.getByLabelText('Address line 1')).toBeInTheDocument()
    await fillAddress(container)
    await save()
    await userEvent.click(page.getByRole('radio', { name: 'express' }))
    await save()
    await expect.element(page.getByText('Everything is saved')).toBeInTheDocument()
    expect(adapter.updates).toMatchObject([
      { contact: { email: 'ann@example.com' } },
      { shippingAddress: address },
      { shippingOptions: { selected: 'express' } },
    ])
  })

  it('keeps every value when the shopper goes back and forth, and validates only the submitted step', async () => {
    const adapter = createAdapter()
    const container = mount(<ThreeSteps adapter={adapter} />)
    await userEvent.fill(page.getByLabelText('Email'), 'not an email address')
    await step(2)
    await fillAddress(container)
    setSilently(control(container, 'shippingAddress.postalCode'), '62702')
    await step(1)
    await expect.element(page.getByLabelText('Email')).toHaveValue('not an email address')
    await step(2)
    for (const [key, value] of Object.entries({ ...address, postalCode: '62702' }))
      expect(control(container, `shippingAddress.${key}`).value).toBe(value)
    await save()
    await expect.element(page.getByRole('radio', { name: 'express' })).toBeInTheDocument()
    await step(1)
    await step(3)
    await userEvent.click(page.getByRole('radio', { name: 'express' }))
    await step(1)
    await step(3)
    await expect.element(page.getByRole('radio', { name: 'express' })).toBeChecked()
    expect(adapter.updates.every((update) => !update.contact)).toBe(true)
    await expect.element(page.getByText('Not complete yet.')).toBeInTheDocument()
  })

  it('is independent of a custom form beside it', async () => {
    const adapter = createAdapter()
    const promote = vi.fn()
    const container = mount(<ThreeSteps adapter={adapter} promote={promote} />)
    await userEvent.fill(page.getByLabelText('Email'), 'ann@example.com')
    await userEvent.fill(page.getByLabelText('Promotion code'), 'TENOFF')
    await userEvent.keyboard('{Enter}')
    expect(promote).toHaveBeenCalledExactlyOnceWith('TENOFF')
    expect(adapter.updates).toHaveLength(0)
    expect(container.querySelector('[aria-invalid]')).toBeNull()
    await save()
    await expect.poll(() => adapter.updates).toHaveLength(1)
    expect(promote).toHaveBeenCalledTimes(1)
  })
})
