import '../../src/styles.css'

import { beforeEach, describe, expect, it } from 'vitest'
import { cdp } from 'vitest/browser'

import { CheckoutForm } from '../../src/index.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { mount } from './mount.js'

const option = {
  id: 'a',
  label: 'Express-delivery-with-a-name-that-no-line-can-hold-at-this-width',
  amount: 150000000,
  currency: 'usd',
}
const mountCheckout = () => {
  const issues = [{ code: 'own', message: 'W'.repeat(100) }]
  return mount(
    <CheckoutForm adapter={createMemoryAdapter()} sameAs="none" shippingOptions={[option]} issues={issues} />,
  )
}

/** Emulates settings of the shopper's machine, without transitions. */
async function emulate(settings: { name: string; value: string }[] = []): Promise<void> {
  const features = [{ name: 'prefers-reduced-motion', value: 'reduce' }, ...settings]
  const session = cdp() as unknown as { send(method: string, params: object): Promise<unknown> }
  await session.send('Emulation.setEmulatedMedia', { features })
}

beforeEach(() => emulate())

const style = (container: HTMLElement, part: string) =>
  getComputedStyle(container.querySelector(`[data-till="${part}"]`) ?? container)

describe('A checkout with styles.css', () => {
  it('fits into a narrow page with any content', () => {
    const container = mountCheckout()
    container.style.width = '256px'
    expect(container.scrollWidth).toBe(256)
    for (const control of container.querySelectorAll<HTMLElement>('input, select, button'))
      expect(control.getBoundingClientRect().right).toBeLessThanOrEqual(container.getBoundingClientRect().right)
  })

  it('aligns the inputs of a row, optional or not', () => {
    const container = mountCheckout()
    container.style.width = '640px'
    const tops = ['city', 'state', 'postalCode'].map(
      (key) => container.querySelector(`[name="billingAddress.${key}"]`)?.getBoundingClientRect().top,
    )
    expect(new Set(tops).size).toBe(1)
  })

  it('keeps its width in a flex row of the page', () => {
    const container = mountCheckout()
    container.style.display = 'flex'
    expect(container.querySelector('form')?.offsetWidth).toBeGreaterThan(200)
  })

  it('follows the color scheme of the page', () => {
    const container = mountCheckout()
    const light = style(container, 'legend').color
    container.style.colorScheme = 'dark'
    expect(style(container, 'legend').color).not.toBe(light)
    expect(style(container, 'input').backgroundColor).not.toBe('rgb(255, 255, 255)')
  })

  it('shows its button in forced colors', async () => {
    const container = mountCheckout()
    await emulate([{ name: 'forced-colors', value: 'active' }])
    expect(matchMedia('(forced-colors: active)').matches).toBe(true)
    const { color, backgroundColor } = style(container, 'submit')
    expect(color).not.toBe(backgroundColor)
  })

  it('has lower priority than every rule of the page', () => {
    const host = document.head.appendChild(document.createElement('style'))
    host.textContent = 'input { border-radius: 3px }'
    expect(style(mountCheckout(), 'input').borderTopLeftRadius).toBe('3px')
    host.remove()
  })

  it('uses the tokens of the page', () => {
    const container = mountCheckout()
    container.style.setProperty('--till-color-primary', 'rgb(1, 2, 3)')
    container.style.setProperty('--till-control-height', '60px')
    expect(style(container, 'submit').backgroundColor).toBe('rgb(1, 2, 3)')
    expect(container.querySelector('input')?.offsetHeight).toBe(60)
  })
})
