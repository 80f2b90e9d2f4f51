import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import { CheckoutForm, type SessionUpdateResult, type ShippingOption } from '../../src/index.js'
import { stripe } from '../../src/providers/stripe/index.js'
import { createMemoryAdapter, exampleValues } from '../../src/testing/index.js'
import { control, enter } from './controls.js'
import { mount, settle } from './mount.js'

const live = '[role="status"], [role="alert"], [aria-live]'

/**
 * Everything that a screen reader announces without a move of the focus, in order. A region that is added with its text
 * is not announced.
 */
function listen(container: HTMLElement): string[] {
  const received: string[] = []
  const before = new Map([...container.querySelectorAll(live)].map((region) => [region, region.textContent]))
  const hear = () => {
    for (const region of container.querySelectorAll(live)) {
      const words = region.textContent
      if (words && !before.has(region)) received.push(`not heard: ${words}`)
      else if (words && words !== before.get(region)) received.push(words)
      before.set(region, words)
    }
  }
  new MutationObserver(hear).observe(container, { subtree: true, childList: true, characterData: true })
  return received
}

const option = (label: string, amount: number): ShippingOption => ({ id: label, label, amount, currency: 'usd' })
const offline: SessionUpdateResult = { status: 'failed', saved: [], reason: 'offline', retryable: true }

describe('A screen reader', () => {
  it('announces options, their prices and each save once, politely, and in this order', async () => {
    const prices = [1500, 1700]
    const adapter = createMemoryAdapter({
      provider: stripe,
      answer: (_update, n) => (n === 2 ? offline : undefined),
      quote: (_update, n) => {
        const price = prices[n - 1]
        if (!price) throw new Error('The shop is down.')
        return [option('Ground', 0), option('Air', price)]
      },
    })
    const container = mount(<CheckoutForm adapter={adapter} defaultValues={exampleValues('US')} />)
    expect(container.querySelector('[role="alert"], [aria-live="assertive"]')).toBeNull()
    const received = listen(container)
    const line1 = control(container, 'shippingAddress.line1')
    const save = () => userEvent.click(page.getByRole('button', { name: 'Save' }))

    await expect.poll(() => received, { timeout: 8000 }).toEqual(['Ground, Free. Air, $15.00'])
    received.length = 0

    await userEvent.click(control(container, 'shippingOptions.selected', 'Air'))
    await save()
    await expect.poll(() => received).toEqual(['Saving…', 'Saved.'])
    received.length = 0

    await enter(container, 'shippingAddress.line1', '2 Main St')
    line1.blur()
    const words = ['The price of this option has changed.', 'Ground, Free. Air, $17.00']
    await expect.poll(() => received.toSorted()).toEqual(words.toSorted())
    received.length = 0

    await enter(container, 'shippingAddress.line1', '3 Main St')
    line1.blur()
    await expect.poll(() => received).toEqual(["We couldn't load the shipping options."])
    received.length = 0

    await save()
    await expect.poll(() => received.at(-1)).toContain("You're offline.")
    await settle()
    expect(received).toEqual(['Saving…', expect.stringContaining("You're offline.")])
    expect(document.activeElement).toBe(page.getByRole('button', { name: /Sav/ }).element())
  })
})
