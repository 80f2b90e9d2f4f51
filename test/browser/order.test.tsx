import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import { CheckoutForm, type SessionUpdate, type SessionUpdateResult } from '../../src/index.js'
import { fastspring } from '../../src/providers/fastspring/index.js'
import { stripe } from '../../src/providers/stripe/index.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { control } from './controls.js'
import { mount, settle } from './mount.js'

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const button = page.getByRole('button', { name: /Sav/ })
const billingAddress = { line1: '1 Main St', city: 'Springfield' }

/**
 * An adapter whose first answer is delayed until the test releases it, while the others are fast. Records what its
 * provider received.
 */
function createOvertakingAdapter(answer?: (update: SessionUpdate, n: number) => SessionUpdateResult | undefined) {
  const line = { inFlight: 0, most: 0, stored: {} as SessionUpdate, letGo: () => {} }
  const held = new Promise<void>((resolve) => (line.letGo = resolve))
  const adapter = createMemoryAdapter({
    provider: fastspring,
    async answer(update, n) {
      line.most = Math.max(line.most, (line.inFlight += 1))
      await (n === 1 ? held : sleep(5))
      line.inFlight -= 1
      Object.assign(line.stored, update)
      return answer?.(update, n)
    },
  })
  return { adapter, line }
}

describe('Edits while a save is in flight', () => {
  it('are saved after it, one save at a time, and the provider keeps the last one', async () => {
    const { adapter, line } = createOvertakingAdapter()
    const container = mount(
      <CheckoutForm adapter={adapter} defaultValues={{ contact: { email: 'ann@example.com' }, billingAddress }} />,
    )
    const city = control(container, 'billingAddress.city')
    await userEvent.click(button)
    await expect.poll(() => adapter.updates.length).toBe(1)
    for (const value of ['Paris', 'Lyon', 'Nantes']) {
      await userEvent.fill(city, value)
      await userEvent.click(button)
    }
    line.letGo()
    await expect.poll(() => line.stored.billingAddress?.city).toBe('Nantes')
    await settle()
    expect(line.most).toBe(1)
    expect(adapter.updates.map(({ billingAddress: sent }) => sent?.city)).toEqual(['Springfield', 'Nantes'])
    expect(adapter.updates).toHaveLength(2)
    expect(city.value).toBe('Nantes')
    await expect.element(page.getByRole('status')).toHaveTextContent('Saved.')
  })

  it('are not reported as saved before they are', async () => {
    const complete: boolean[] = []
    const { adapter, line } = createOvertakingAdapter()
    const container = mount(
      <CheckoutForm
        adapter={adapter}
        defaultValues={{ contact: { email: 'ann@example.com' }, billingAddress }}
        onSaved={(event) => complete.push(event.complete)}
      />,
    )
    await userEvent.click(button)
    await userEvent.fill(control(container, 'billingAddress.city'), 'Paris')
    line.letGo()
    await expect.poll(() => complete).toEqual([false])
    await userEvent.click(button)
    await expect.poll(() => complete).toEqual([false, true])
  })

  it('hide an issue about the previous value', async () => {
    const issues = ['billingAddress.city', 'billingAddress.line1'].map((path) => ({ path, code: 'invalid' }))
    const { adapter, line } = createOvertakingAdapter((_, n) =>
      n === 1 ? { status: 'rejected', saved: [], issues } : undefined,
    )
    const container = mount(
      <CheckoutForm adapter={adapter} defaultValues={{ contact: { email: 'ann@example.com' }, billingAddress }} />,
    )
    await userEvent.click(button)
    await userEvent.fill(control(container, 'billingAddress.city'), 'Paris')
    line.letGo()
    await expect.element(control(container, 'billingAddress.line1')).toHaveAttribute('aria-invalid', 'true')
    expect(control(container, 'billingAddress.city').hasAttribute('aria-invalid')).toBe(false)
    await userEvent.fill(control(container, 'billingAddress.line1'), '2 Main St')
    await userEvent.click(button)
    await expect.element(page.getByRole('status')).toHaveTextContent('Saved.')
    expect(adapter.updates.at(-1)?.billingAddress).toMatchObject({ line1: '2 Main St', city: 'Paris' })
  })
})

describe('an address that decides the shipping options', () => {
  const option = (id: string, amount: number) => ({ id, label: id, amount, currency: 'usd' })
  const shippingAddress = {
    fullName: 'Ann Lee',
    country: 'US',
    line1: '1 Main St',
    city: 'Springfield',
    state: 'IL',
    postalCode: '62701',
  }

  it('shows the options of the newest address when answers arrive late', async () => {
    const adapter = createMemoryAdapter({
      provider: stripe,
      async answer({ shippingAddress: sent }, n) {
        await sleep(n === 1 ? 150 : 5)
        const shippingOptions = [option(`to ${sent?.city}`, 500)]
        return { status: 'saved', saved: ['shippingAddress', 'shippingOptions'], session: { shippingOptions } }
      },
    })
    const container = mount(<CheckoutForm adapter={adapter} defaultValues={{ shippingAddress }} />)
    const city = control(container, 'shippingAddress.city')
    for (const value of ['Paris', 'Lyon']) {
      await userEvent.fill(city, value)
      await userEvent.click(button)
    }
    await expect.element(page.getByRole('radio', { name: 'to Lyon' })).toBeInTheDocument()
    await settle()
    expect(page.getByRole('radio').elements()).toHaveLength(1)
  })

  it('clears an option that is no longer offered, and announces a changed price', async () => {
    const lists = [
      [option('standard', 500), option('express', 1500)],
      [option('standard', 500), option('express', 1500)],
      [option('standard', 700), option('express', 1500)],
      [option('express', 1500)],
    ]
    const adapter = createMemoryAdapter({
      provider: stripe,
      answer: (update, n) => ({
        status: 'saved',
        saved: Object.keys(update) as ('shippingAddress' | 'shippingOptions')[],
        session: { shippingOptions: lists[n - 1] ?? [] },
      }),
    })
    const container = mount(<CheckoutForm adapter={adapter} defaultValues={{ shippingAddress }} />)
    await userEvent.click(button)
    await userEvent.click(page.getByRole('radio', { name: 'standard' }))
    await userEvent.click(button)
    await expect.poll(() => adapter.updates.length).toBe(2)
    await userEvent.fill(control(container, 'shippingAddress.city'), 'Lyon')
    await userEvent.click(button)
    await expect.element(page.getByText('The price of this option has changed.')).toBeInTheDocument()
    await expect.element(page.getByRole('radio', { name: 'standard' })).toBeChecked()
    await userEvent.fill(control(container, 'shippingAddress.city'), 'Nantes')
    await userEvent.click(button)
    await expect.element(page.getByRole('radio', { name: 'standard' })).not.toBeInTheDocument()
    await expect.element(page.getByRole('radio', { name: 'express' })).not.toBeChecked()
    await userEvent.click(button)
    await expect.element(page.getByRole('link', { name: 'Select a shipping option.' })).toBeInTheDocument()
  })
})
