// Isolated: the focus and the announcements of a whole checkout need a page that no other file has used.
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import { CheckoutForm, type SessionUpdateResult, type ShippingOption } from '../../src/index.js'
import { stripe } from '../../src/providers/stripe/index.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { createSandboxAdapter } from '../../src/testing/createSandboxAdapter.js'
import { control, enter } from './controls.js'
import { mount, settle } from './mount.js'

const ground: ShippingOption = { id: 'ground', label: 'Ground', amount: 0, currency: 'usd' }
const air: ShippingOption = { id: 'air', label: 'Air', amount: 1500, currency: 'usd' }
const recommended = (option: ShippingOption): ShippingOption => ({ ...option, recommended: true })
const shippingAddress = {
  fullName: 'Ann Lee',
  line1: '1 Main St',
  city: 'Springfield',
  state: 'IL',
  postalCode: '62701',
  country: 'US',
}
const saved = (shippingOptions: ShippingOption[]): SessionUpdateResult => ({
  status: 'saved',
  saved: ['shippingAddress', 'shippingOptions'],
  session: { shippingOptions },
})
const failed: SessionUpdateResult = { status: 'failed', saved: [], reason: 'unavailable', retryable: true }

/** A checkout with one answer after the other. Records everything that a screen reader announces politely. */
function open(...answers: (SessionUpdateResult | Promise<SessionUpdateResult>)[]) {
  const adapter = createMemoryAdapter({ provider: stripe, answer: (_update, n) => answers[n - 1] ?? answers.at(-1) })
  const container = mount(<CheckoutForm adapter={adapter} defaultValues={{ shippingAddress }} save="auto" />)
  const announced: string[] = []
  const hear = () => {
    const words = [...container.querySelectorAll('[role=status], [aria-live]')].map((each) => each.textContent ?? '')
    for (const text of words) if (text && announced.at(-1) !== text && !received.has(text)) announced.push(text)
    received.clear()
    for (const text of words) received.add(text)
  }
  const received = new Set<string>()
  new MutationObserver(hear).observe(container, { subtree: true, childList: true, characterData: true })
  const leave = async (line1: string) => {
    await userEvent.fill(control(container, 'shippingAddress.line1'), line1)
    await userEvent.click(page.getByRole('group', { name: 'Shipping option' }))
    control(container, 'shippingAddress.line1').blur()
    await settle()
  }
  const radio = (id: string) => control(container, 'shippingOptions.selected', id)
  const section = () => container.querySelector('[data-section="shippingOptions"]')?.textContent ?? ''
  const save = () => userEvent.click(page.getByRole('button', { name: 'Save' }))
  return { adapter, container, announced, leave, radio, section, save }
}

describe('the shipping options', () => {
  it('are requested with the address, not with the contact', async () => {
    const adapter = createMemoryAdapter({ answer: () => new Promise(() => {}) })
    const container = mount(<CheckoutForm adapter={adapter} save="auto" sameAs="none" />)
    const hint = () => container.querySelector('[data-section="shippingOptions"] [data-till="hint"]')?.textContent
    await userEvent.fill(control(container, 'contact.email'), 'ann@example.com')
    await userEvent.tab()
    await userEvent.click(control(container, 'billingAddress.line1'))
    await expect.poll(() => adapter.updates.length).toBe(1)
    await settle()
    expect(hint()).toBe('Enter your shipping address to see shipping options.')
  })

  it('are announced once with their prices, and again only when they change', async () => {
    const { announced, leave } = open(
      saved([ground, air]),
      saved([ground, air]),
      saved([ground, { ...air, amount: 1700 }]),
    )
    await leave('2 Main St')
    await expect.poll(() => announced.filter((text) => text.includes('Air'))).toEqual(['Ground, Free. Air, $15.00'])
    await leave('3 Main St')
    expect(announced.filter((text) => text.includes('Air'))).toHaveLength(1)
    await leave('4 Main St')
    await expect.poll(() => announced.findLast((text) => text.includes('Air'))).toBe('Ground, Free. Air, $17.00')
    expect(announced.filter((text) => text === 'Saved.')).toHaveLength(3)
  })

  it('stay on the page while a new list loads, keep the selection and announce its new price', async () => {
    let arrive: (result: SessionUpdateResult) => void = () => {}
    const later = new Promise<SessionUpdateResult>((resolve) => (arrive = resolve))
    const { adapter, announced, leave, radio } = open(saved([ground, air]), saved([ground, air]), later)
    await leave('2 Main St')
    const before = radio('air')
    await userEvent.click(before)
    await expect.poll(() => adapter.updates.length).toBe(2)
    await settle()
    await leave('3 Main St')
    await expect.poll(() => before.closest('[aria-busy]')).not.toBeNull()
    arrive(saved([{ ...air, amount: 1700 }]))
    await expect.poll(() => announced).toContain('The price of this option has changed.')
    expect(radio('air')).toBe(before)
    expect(before.checked).toBe(true)
    expect(before.closest('[aria-busy]')).toBeNull()
  })

  it('announce politely that the selected option is gone after an automatic save, and select no other one', async () => {
    const gone: SessionUpdateResult = {
      status: 'rejected',
      saved: [],
      issues: [{ path: 'shippingOptions.selected', code: 'option-unavailable' }],
      session: { shippingOptions: [recommended(ground)] },
    }
    const { adapter, announced, leave, radio } = open(saved([ground, air]), saved([ground, air]), gone, saved([ground]))
    await leave('2 Main St')
    await userEvent.click(radio('air'))
    await expect.poll(() => adapter.updates.length).toBe(2)
    await settle()
    await leave('3 Main St')
    const words = "This shipping option isn't available for your address. Select a different one."
    await expect.poll(() => announced.filter((text) => text === words)).toHaveLength(1)
    expect(radio('ground').checked).toBe(false)
    await userEvent.click(radio('ground'))
    await expect.poll(() => adapter.updates.at(-1)?.shippingOptions?.selected).toBe('ground')
    expect(announced.filter((text) => text === words)).toHaveLength(1)
  })

  it('start with the recommended option, which is saved like a selection', async () => {
    const { adapter, announced, leave, radio } = open(saved([ground, recommended(air)]))
    await leave('2 Main St')
    await expect.poll(() => radio('air').checked).toBe(true)
    await expect.poll(() => adapter.updates.map((update) => update.shippingOptions?.selected)).toEqual(['', 'air'])
    await settle()
    expect(announced.filter((text) => text === 'Saved.')).toHaveLength(1)
    expect(announced.filter((text) => text.includes('Air'))).toHaveLength(1)
  })

  it('are saved with the recommended option once the address is filled in', async () => {
    const adapter = createSandboxAdapter('stripe', { quoteShipping: () => [ground, recommended(air)] })
    const container = mount(<CheckoutForm adapter={adapter} defaultValues={{ shippingAddress }} save="auto" />)
    await enter(container, 'shippingAddress.line1', '2 Main St')
    control(container, 'shippingAddress.line1').blur()
    await expect.poll(() => adapter.sandbox.requests.length).toBe(1)
    const { shipping_options } = adapter.sandbox.session() as { shipping_options: unknown[] }
    expect(shipping_options).toHaveLength(1)
    expect(JSON.stringify(shipping_options)).toContain('Air')
    expect(document.activeElement).toBe(document.body)
    await settle()
    expect(adapter.sandbox.requests).toHaveLength(1)
  })

  it('show the reason when there are none', async () => {
    const { announced, leave, section } = open(failed, saved([]))
    expect(section()).toContain('Enter your shipping address')
    await leave('2 Main St')
    await expect
      .poll(() => announced.filter((text) => text.startsWith("We couldn't save your details.")))
      .toHaveLength(1)
    expect(section()).not.toContain('Enter your shipping address')
    await leave('3 Main St')
    await expect.poll(section).toContain("We don't ship to this address.")
    expect(announced.filter((text) => text.startsWith("We don't ship"))).toHaveLength(1)
  })

  it('are text when the session has ended', async () => {
    const ended: SessionUpdateResult = { status: 'failed', saved: [], reason: 'ended', retryable: false }
    const { container, leave, radio, section } = open(saved([ground, air]), ended)
    await leave('2 Main St')
    await userEvent.click(radio('air'))
    await expect.poll(() => container.querySelector('[name="shippingOptions.selected"]')).toBeNull()
    expect(section()).toContain('Air')
  })
})
