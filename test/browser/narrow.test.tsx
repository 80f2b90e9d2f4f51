import '../../src/styles.css'

import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import { CheckoutForm, type RootProps } from '../../src/index.js'
import { locale as arabic } from '../../src/locales/ar.js'
import { locale as german } from '../../src/locales/de.js'
import { locale as english } from '../../src/locales/en.js'
import { createMemoryAdapter, createMemoryLookup } from '../../src/testing/index.js'
import { control } from './controls.js'
import { hiddenParts, layoutFaults, smallTargets } from './layoutFaults.js'
import { mount, settle } from './mount.js'
import { walk } from './tabOrder.js'

const shippingOptions = [
  { id: 'a', label: 'Standard', amount: 0, currency: 'usd' },
  {
    id: 'b',
    label: 'Express delivery with a signature of the recipient or a neighbour',
    amount: 123456,
    currency: 'usd',
    estimate: { minimum: { unit: 'business_day', value: 3 }, maximum: { unit: 'business_day', value: 5 } },
  },
] as const

function open(dir: string, props: Partial<Omit<RootProps, 'ref'>>): HTMLElement {
  document.documentElement.dir = dir
  return mount(
    <>
      <a href="#cart">Cart</a>
      <CheckoutForm
        adapter={createMemoryAdapter()}
        sameAs="none"
        locale={dir === 'rtl' ? arabic : english}
        shippingOptions={[...shippingOptions]}
        {...props}
      />
      <a href="#terms">Terms</a>
    </>,
  )
}

// A window of 1280 x 1024 at 400 %.
beforeAll(() => page.viewport(320, 256))
afterAll(() => page.viewport(414, 896))
afterEach(() => {
  document.documentElement.dir = ''
})

describe('A checkout on a page of 320 x 256 px, as at 400 % zoom', () => {
  it.each(['US', 'JP', 'BR', 'IN'].flatMap((country) => ['ltr', 'rtl'].map((dir) => [country, dir] as const)))(
    'fits, with nothing cut off or overlapping, %s, %s',
    async (country, dir) => {
      const taxId = { type: 'eu_vat', value: 'XX' }
      const address = { country }
      const container = open(dir, { defaultValues: { billingAddress: address, shippingAddress: address, taxId } })
      await vi.waitUntil(() => container.querySelector('[name="taxId.value"]'))
      expect(layoutFaults(container)).toEqual([])
      container.querySelector('form')?.requestSubmit()
      await vi.waitUntil(() => container.querySelector('[data-till="errors"] a'))
      await settle()
      expect(layoutFaults(container)).toEqual([])
      expect(smallTargets(container.querySelector('form') as HTMLElement)).toEqual([])
    },
  )

  it.each(['ltr', 'rtl'])('shows the focused field with its label and its message (%s)', async (dir) => {
    const container = open(dir, {})
    container.querySelector('form')?.requestSubmit()
    await vi.waitUntil(() => container.querySelector('[data-till="errors"] a'))
    await settle()
    const [cart, terms] = [...container.querySelectorAll<HTMLElement>(':scope > a')] as [HTMLElement, HTMLElement]
    cart.focus()
    const hidden: string[] = []
    const see = (element: HTMLElement) => void hidden.push(...hiddenParts(element))
    await walk(terms, { seen: see })
    await walk(cart, { shift: true, seen: see })
    for (const link of container.querySelectorAll<HTMLElement>('[data-till="errors"] a')) {
      await userEvent.click(link)
      see(document.activeElement as HTMLElement)
    }
    expect(hidden).toEqual([])
  })

  it.each(['ltr', 'rtl'])('shows the suggestions below the street, and scrolls to the active one (%s)', async (dir) => {
    const lookup = { ...createMemoryLookup(), debounceMs: 0 }
    const container = open(dir, { lookup, rules: { sections: ['billingAddress'] }, defaultValues: {} })
    const input = control(container, 'billingAddress.line1')
    await vi.waitUntil(() => input.getAttribute('role') === 'combobox')
    await userEvent.type(input, 'str')
    await vi.waitUntil(() => container.querySelectorAll('[role="option"]').length > 3)
    const rows = [...container.querySelectorAll<HTMLElement>('[role="option"]')]
    const list = container.querySelector<HTMLElement>('[data-till="suggestions"]') as HTMLElement
    expect(layoutFaults(list)).toEqual([])
    for (const row of rows) {
      await userEvent.keyboard('{ArrowDown}')
      expect(row.getAttribute('aria-selected')).toBe('true')
      expect(hiddenParts(row)).toEqual([])
    }
    expect(smallTargets(list)).toEqual([])
  })

  it('keeps its target sizes with a smaller font', async () => {
    const container = open('ltr', { defaultValues: { taxId: { type: 'eu_vat', value: 'XX' } } })
    container.style.setProperty('--till-font-size-base', '12px')
    container.style.setProperty('--till-control-height', '24px')
    container.querySelector('form')?.requestSubmit()
    await vi.waitUntil(() => container.querySelector('[data-till="errors"] a'))
    await vi.waitUntil(() => container.querySelector('[name="taxId.value"]'))
    expect(smallTargets(container.querySelector('form') as HTMLElement)).toEqual([])
  })

  it('has room for long words', async () => {
    const container = open('ltr', { locale: german, issues: [{ code: 'own', message: 'W'.repeat(100) }] })
    container.querySelector('form')?.requestSubmit()
    await vi.waitUntil(() => container.querySelector('[data-till="errors"] a'))
    await settle()
    expect(layoutFaults(container)).toEqual([])
  })
})
