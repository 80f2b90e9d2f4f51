import { createRef } from 'react'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import { CheckoutForm, type CheckoutHandle, type SessionAdapter, type SessionUpdate } from '../../src/index.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { exampleValues } from '../../src/testing/exampleValues.js'
import { control, onScreen, setSilently } from './controls.js'
import { hydrate, mount, serve, settle } from './mount.js'

const shippingOptions = ['standard', 'express'].map((id) => ({ id, label: id, amount: 500, currency: 'usd' }))

const checkout = (adapter: SessionAdapter, sameAs: 'shipping' | 'none' = 'none') => (
  <CheckoutForm adapter={adapter} shippingOptions={shippingOptions} sameAs={sameAs} />
)

const values = exampleValues() as unknown as Record<string, Record<string, string>>

/** A value for every control of the page. */
function fill(container: HTMLElement, options: { events?: boolean } = {}): void {
  for (const field of container.querySelectorAll<HTMLInputElement>('input:not([type="radio"]), select')) {
    const [section = '', key = ''] = field.name.split('.')
    setSilently(field, values[section]?.[key] || `Other ${key}`, options)
  }
  setSilently(control(container, 'shippingOptions.selected', 'express'), true, options)
}

/** The saved values by control name. */
const sent = (update: SessionUpdate = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(update).flatMap(([section, values]) =>
      Object.entries(values).map(([key, value]) => [`${section}.${key}`, value]),
    ),
  )

const ways: Record<string, () => Promise<void> | void> = {
  click: () => userEvent.click(page.getByRole('button', { name: 'Save' })),
  Enter: () => userEvent.type(page.getByLabelText('Company').first(), '{Enter}'),
  requestSubmit: () => document.querySelector('form')?.requestSubmit(),
}

describe('a checkout that the browser filled', () => {
  for (const strict of [false, true])
    for (const events of [false, true])
      it(`keeps and sends what was entered before hydration, ${events ? 'with' : 'without'} events${strict ? ', in StrictMode' : ''}`, async () => {
        const adapter = createMemoryAdapter()
        const container = serve(checkout(adapter), { strict })
        fill(container, { events })
        const seen = onScreen(container)
        expect(Object.values(seen).every(Boolean)).toBe(true)
        expect(await hydrate(container, checkout(adapter), { strict })).toEqual([])
        expect(onScreen(container)).toEqual(seen)
        await userEvent.click(page.getByRole('button', { name: 'Save' }))
        await expect.element(page.getByRole('status')).toHaveTextContent('Saved.')
        expect(sent(adapter.updates[0])).toMatchObject(seen)
      })

  const places = { beside: 'before', behind: 'after', in: 'prepend' } as const
  for (const [place, insert] of Object.entries(places))
    it(`keeps what was typed when an extension inserts nodes ${place} the fields`, async () => {
      const adapter = createMemoryAdapter()
      const container = serve(checkout(adapter, 'shipping'))
      fill(container)
      setSilently(control(container, 'shippingAddress.shipTo'), false)
      const seen = onScreen(container)
      for (const input of container.querySelectorAll(place === 'in' ? 'fieldset' : 'input'))
        input[insert](document.createElement('extension-icon'))
      // React reports that the HTML differs from the server's.
      expect(await hydrate(container, checkout(adapter, 'shipping'))).not.toEqual([])
      expect(onScreen(container)).toMatchObject(seen)
      expect(control(container, 'shippingAddress.shipTo').checked).toBe(false)
      expect(control(container, 'shippingAddress.line1').value).toBe('')
    })

  it('shares nothing with another checkout that is mounted later', async () => {
    const [first, second] = [createMemoryAdapter(), createMemoryAdapter()]
    const served = serve(checkout(first))
    fill(served)
    const container = mount(checkout(second))
    expect(control(container, 'contact.email').value).toBe('')
    served.remove()
  })

  it('shows the fields of an address whose box was unticked before hydration', async () => {
    const adapter = createMemoryAdapter()
    const container = serve(checkout(adapter, 'shipping'))
    setSilently(control(container, 'shippingAddress.shipTo'), false)
    expect(await hydrate(container, checkout(adapter, 'shipping'))).toEqual([])
    expect(control(container, 'shippingAddress.shipTo').checked).toBe(false)
    await expect.poll(() => control(container, 'shippingAddress.line1').value).toBe('')
  })

  for (const [name, submit] of Object.entries(ways))
    it(`sends the displayed values when they were filled in later without an event, by ${name}`, async () => {
      const adapter = createMemoryAdapter()
      const container = mount(checkout(adapter))
      await settle()
      fill(container)
      const seen = onScreen(container)
      await submit()
      await expect.element(page.getByRole('status')).toHaveTextContent('Saved.')
      expect(sent(adapter.updates[0])).toMatchObject(seen)
      expect(onScreen(container)).toEqual(seen)
    })

  it('sends a box that was unticked without an event as unticked', async () => {
    const adapter = createMemoryAdapter()
    const ref = createRef<CheckoutHandle>()
    const container = mount(<CheckoutForm adapter={adapter} ref={ref} />)
    setSilently(control(container, 'shippingAddress.shipTo'), false)
    expect(ref.current?.getValues().shippingAddress.shipTo).toBe('')
  })

  it('keeps values that were filled in without an event when their fields are unmounted', async () => {
    const adapter = createMemoryAdapter()
    const ref = createRef<CheckoutHandle>()
    const container = mount(<CheckoutForm adapter={adapter} ref={ref} />)
    const box = page.getByLabelText('Same as billing address')
    await userEvent.click(box)
    setSilently(control(container, 'shippingAddress.line1'), '1 Silent St')
    await userEvent.click(box)
    expect(container.querySelector('[name="shippingAddress.line1"]')).toBeNull()
    await userEvent.click(box)
    expect(control(container, 'shippingAddress.line1').value).toBe('1 Silent St')
    expect(ref.current?.getValues().shippingAddress.line1).toBe('1 Silent St')
  })
})
