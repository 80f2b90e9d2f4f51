import '../../src/styles.css'

import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import { CheckoutForm, type CheckoutRules, type RootProps } from '../../src/index.js'
import { createMemoryAdapter, exampleValues, fillCheckout, type User } from '../../src/testing/index.js'
import { control } from './controls.js'
import { fromAllSides, judgePage, preparePage } from './judgePage.js'
import { smallTargets } from './layoutFaults.js'
import { mount, settle, unmount } from './mount.js'

const options = [
  { value: 'box', label: 'Box' },
  { value: 'bag', label: 'Bag' },
]
const customFields = {
  order: { label: 'Order number', hint: 'As on your order form', after: 'contact', required: true },
  note: { label: 'Delivery note', type: 'textarea', required: true },
  size: { label: 'Gift card', type: 'select', options, required: true },
  pack: { label: 'Packaging', type: 'radio', options, required: true, hint: 'Both are made of paper' },
  terms: { label: 'I accept the terms', type: 'checkbox', required: true },
  news: { label: 'Send me news', type: 'checkbox', hint: 'Once a month' },
} as const satisfies CheckoutRules['customFields']
const rules: CheckoutRules = { sections: ['contact'], customFields }

function mountCustom(props: Partial<RootProps> = {}) {
  const adapter = createMemoryAdapter()
  const form = <CheckoutForm adapter={adapter} rules={rules} {...props} />
  const page = (
    <main>
      <h1>Checkout</h1>
      {form}
    </main>
  )
  return { adapter, container: mount(page) }
}

const save = () => userEvent.click(page.getByRole('button', { name: 'Save' }))

beforeEach(preparePage)

describe('custom fields in a browser', () => {
  it('are on the page together with their legend, and move nothing later', async () => {
    const { container } = mountCustom()
    expect(container.querySelectorAll('[name^="custom."]')).toHaveLength(7)
    const places = () => [...container.querySelectorAll('*')].map((each) => each.getBoundingClientRect().top)
    const before = places()
    await settle()
    expect(places()).toEqual(before)
  })

  it('have no violation, empty, filled or invalid, in light and dark, in both directions', async () => {
    for (const state of ['empty', 'filled', 'wrong'] as const) {
      const { container } = mountCustom(state === 'filled' ? { defaultValues: exampleValues('US', rules) } : {})
      if (state === 'wrong') {
        await save()
        await expect.poll(() => container.querySelectorAll('[data-till="errors"] li').length).toBe(6)
      }
      await fromAllSides(async (side) => {
        const { violations, undecided } = await judgePage()
        expect(violations, `${state} ${side}`).toEqual([])
        expect(undecided, `${state} ${side}`).toEqual([])
      })
      expect(smallTargets(container), state).toEqual([])
      unmount(container)
    }
  })

  it('are filled like every other field, and keep their line breaks', async () => {
    const { adapter, container } = mountCustom()
    await fillCheckout(userEvent as unknown as User, container, exampleValues('US', rules))
    await save()
    await expect
      .poll(() => adapter.updates[0]?.custom)
      .toEqual({
        order: 'Example',
        note: 'Ring twice\nand wait',
        size: 'box',
        pack: 'box',
        terms: 'true',
        news: 'true',
      })
    await save()
    expect(adapter.updates).toHaveLength(1)
  })

  it('are saved as displayed, even after a change without an event', async () => {
    const { adapter, container } = mountCustom({ defaultValues: exampleValues('US', rules) })
    ;(control(container, 'custom.note') as unknown as HTMLTextAreaElement).value = 'By a\nprogram'
    control(container, 'custom.news').checked = false
    await save()
    await expect
      .poll(() => adapter.updates[0]?.custom)
      .toMatchObject({ note: 'By a\nprogram', news: '', order: 'Example' })
  })

  it('are laid out from right to left, and can be selected with keys', async () => {
    document.documentElement.dir = 'rtl'
    try {
      const { container } = mountCustom()
      const radio = page.getByRole('radio', { name: 'Box' }).element() as HTMLInputElement
      const label = container.querySelector(`label[for="${radio.id}"]`)
      expect(radio.getBoundingClientRect().left).toBeGreaterThan(label?.getBoundingClientRect().left ?? Infinity)
      radio.focus()
      await userEvent.keyboard(' {ArrowDown}')
      await expect.element(page.getByRole('radio', { name: 'Bag' })).toBeChecked()
    } finally {
      document.documentElement.dir = ''
    }
  })
})
