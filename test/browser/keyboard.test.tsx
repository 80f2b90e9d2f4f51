import '../../src/styles.css'

import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import { CheckoutForm, type RootProps, type SessionUpdateResult } from '../../src/index.js'
import { locale as arabic } from '../../src/locales/ar.js'
import {
  createMemoryAdapter,
  createMemoryLookup,
  createSandboxAdapter,
  exampleValues,
} from '../../src/testing/index.js'
import { control } from './controls.js'
import { mount, settle } from './mount.js'
import { isOutlined, tabStops, walk } from './tabOrder.js'

const shippingOptions = ['Standard', 'Express', 'Night'].map((label, n) => ({
  id: label,
  label,
  amount: 500 * n,
  currency: 'usd',
}))

/** A checkout between two links of a shop. */
function open(props: Omit<RootProps, 'ref'>) {
  const container = mount(
    <>
      <a href="#cart">Cart</a>
      <CheckoutForm {...props} />
      <a href="#terms">Terms</a>
    </>,
  )
  const [cart, terms] = [container.querySelector('a'), container.querySelector('a:last-of-type')] as [
    HTMLElement,
    HTMLElement,
  ]
  cart.focus()
  return { container, cart, terms }
}

const nameOf = (element: Element | null) =>
  element?.getAttribute('name') ?? element?.closest('[data-field]')?.getAttribute('data-field') ?? element?.textContent

afterEach(() => {
  document.documentElement.dir = ''
})

const all = { ...exampleValues('US'), shippingOptions: { selected: 'Express' } }
const checkouts: Record<string, () => Omit<RootProps, 'ref'>> = {
  'one with all sections': () => ({ adapter: createMemoryAdapter(), defaultValues: all, shippingOptions }),
  "FastSpring's": () => ({ adapter: createSandboxAdapter('fastspring'), sameAs: 'none' }),
  "Stripe's": () => ({ adapter: createSandboxAdapter('stripe'), defaultValues: all, shippingOptions }),
}

describe.each(Object.entries(checkouts))('Tab through a checkout: %s', (_, props) => {
  it.each(['ltr', 'rtl'])('reaches everything that can be used, in page order and visual order (%s)', async (dir) => {
    document.documentElement.dir = dir
    const { container, cart, terms } = open({ ...props(), ...(dir === 'rtl' && { locale: arabic }) })
    await settle()
    // Invalid fields add links.
    container.querySelector('form')?.requestSubmit()
    await settle()
    cart.focus()
    const unseen: string[] = []
    const steps = await walk(terms, { seen: (element) => isOutlined(element) || unseen.push(element.outerHTML) })
    expect(steps.map(nameOf)).toEqual(tabStops(container).slice(1, -1).map(nameOf))
    expect(unseen).toEqual([])
    for (const [index, step] of steps.entries()) {
      const [before, after] = [steps[index - 1] ?? cart, step].map((each) => each.getBoundingClientRect())
      if (!before || !after) continue
      const isBelow = after.top >= before.bottom - 1
      const isBeside = dir === 'ltr' ? after.left >= before.right - 1 : after.right <= before.left + 1
      expect(isBelow || isBeside, `${nameOf(step)} after ${nameOf(steps[index - 1] ?? null)}`).toBe(true)
    }
    expect((await walk(cart, { shift: true })).map(nameOf)).toEqual(steps.toReversed().map(nameOf))
  })
})

describe('a checkout without a pointer', () => {
  const next = () => userEvent.tab()
  const back = () => userEvent.tab({ shift: true })
  const at = () => nameOf(document.activeElement)
  const goTo = async (name: string) => {
    for (let steps = 0; at() !== name; steps += 1) {
      if (steps > 60) throw new Error(`Tab does not come to ${name}.`)
      await next()
    }
  }
  const saved: SessionUpdateResult = { status: 'saved', saved: [], session: { shippingOptions } }

  it('can be filled in, rejected, corrected and saved with the keyboard alone', async () => {
    const adapter = createMemoryAdapter({ answer: () => saved, quote: () => shippingOptions })
    const lookup = { ...createMemoryLookup(), debounceMs: 0 }
    const { container, cart } = open({ adapter, lookup })
    const value = (name: string) => control(container, name).value
    await settle()

    // A mistyped email address: its button applies the suggestion.
    await next()
    expect(at()).toBe('contact.email')
    await userEvent.keyboard('ann@gmial.com{Tab}')
    await expect.element(page.getByRole('button', { name: 'Use ann@gmail.com' })).toBeVisible()
    await back()
    expect(document.activeElement?.textContent).toBe('Use ann@gmail.com')
    await userEvent.keyboard('{Enter}')
    expect([at(), value('contact.email')]).toEqual(['contact.email', 'ann@gmail.com'])

    // A list by typing letters, and by arrow keys.
    await goTo('billingAddress.country')
    await userEvent.keyboard('United S')
    expect(value('billingAddress.country')).toBe('US')
    await next()
    expect(at()).toBe('billingAddress.line1')
    await goTo('billingAddress.state')
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    expect(value('billingAddress.state')).toBe('AK')

    // A street by its suggestions; what the shopper selected does not change.
    cart.focus()
    await goTo('billingAddress.line1')
    await userEvent.keyboard('penns')
    await expect.element(page.getByRole('option', { name: '1600 Pennsylvania' })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('listbox')).not.toBeInTheDocument()
    expect([at(), value('billingAddress.line1')]).toEqual(['billingAddress.line1', 'penns'])
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await expect.poll(() => value('billingAddress.city')).toBe('Washington')

    // A second address line.
    await next()
    expect(document.activeElement?.textContent).toBe('Add apartment, suite, etc.')
    await userEvent.keyboard('{Enter}')
    await expect.poll(at).toBe('billingAddress.line2')
    await userEvent.keyboard('Floor 2')

    // The shipping address, which was the same.
    await goTo('shippingAddress.shipTo')
    await userEvent.keyboard('[Space]')
    await next()
    expect(at()).toBe('shippingAddress.fullName')
    await back()
    await userEvent.keyboard('[Space]')

    // A business, whose number sets its tax ID type.
    await goTo('taxId.business')
    await userEvent.keyboard('[Space]')
    await next()
    expect([at(), value('taxId.type')]).toEqual(['taxId.type', 'us_ein'])
    await next()
    await userEvent.keyboard('DE136695976{Tab}')
    await expect.element(page.getByText(/We selected/)).toBeVisible()
    await back()
    expect(document.activeElement?.textContent).toBe('Undo')
    await userEvent.keyboard('{Enter}')
    expect([at(), value('taxId.type')]).toEqual(['taxId.type', 'us_ein'])
    await userEvent.keyboard('{ArrowDown}')
    expect(value('taxId.type')).not.toBe('us_ein')
    await next()
    await userEvent.keyboard('{Backspace}'.repeat(20))

    // Rejected by Enter in a field: the focus moves once, to the summary, and its links lead to the fields.
    cart.focus()
    await goTo('contact.email')
    await userEvent.keyboard('{Backspace}'.repeat(20))
    const focused: Element[] = []
    const hear = ({ target }: FocusEvent) => focused.push(target as Element)
    document.addEventListener('focusin', hear)
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('group', { name: 'There is a problem' })).toHaveFocus()
    await settle()
    document.removeEventListener('focusin', hear)
    expect(focused).toHaveLength(1)
    await next()
    expect(document.activeElement?.textContent).toBe('Enter an email address.')
    await userEvent.keyboard('{Enter}')
    expect(at()).toBe('contact.email')
    await userEvent.keyboard('ann@example.com')
    await back()
    expect(document.activeElement?.textContent).toBe('Select a shipping option.')
    await userEvent.keyboard('{Enter}')
    expect(document.activeElement).toBe(control(container, 'shippingOptions.selected', 'Standard'))

    // A shipping option by arrow keys, and the button by Space.
    await userEvent.keyboard('{ArrowDown}')
    expect(control(container, 'shippingOptions.selected', 'Express').checked).toBe(true)
    await userEvent.keyboard('{ArrowUp}{ArrowUp}')
    expect(control(container, 'shippingOptions.selected', 'Night').checked).toBe(true)
    await next()
    await userEvent.keyboard('[Space]')
    await vi.waitUntil(() => adapter.updates.at(-1)?.shippingOptions?.selected === 'Night')
    const updates = Object.assign({}, ...adapter.updates) as (typeof adapter.updates)[number]
    expect(updates.contact?.email).toBe('ann@example.com')
    expect(updates.billingAddress).toMatchObject({ line2: 'Floor 2', state: 'AK', postalCode: '20500' })
    expect(updates.shippingAddress).toMatchObject({ shipTo: 'billing', city: 'Washington' })
  })
})
