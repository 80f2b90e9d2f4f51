import axe from 'axe-core'
import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import { CheckoutForm, type FieldPath, type SectionId } from '../../src/index.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { control, enter } from './controls.js'
import { mount, settle } from './mount.js'

const rules = { sections: ['contact'] } as const
const name = 'contact.email'
const hint = () => page.getByText('Did you mean ann@gmail.com?')
const take = () => page.getByRole('button', { name: 'Use ann@gmail.com' })

function open() {
  const adapter = createMemoryAdapter()
  const container = mount(<CheckoutForm adapter={adapter} rules={rules} />)
  return { adapter, container, input: control(container, name) }
}

describe('the e-mail field', () => {
  it('suggests a correction for a typo, applies it with one click, and can be edited afterwards', async () => {
    const { adapter, container, input } = open()
    await enter(container, name, ' ann@gmial.con ')
    await userEvent.keyboard('{Tab}')
    await expect.element(hint()).toBeVisible()
    expect(input).toHaveAccessibleDescription('Did you mean ann@gmail.com?')
    expect(input).not.toHaveAttribute('aria-invalid')
    expect((await axe.run(container)).violations.map(({ id }) => id)).toEqual([])
    await userEvent.click(take())
    expect(input.value).toBe('ann@gmail.com')
    expect(document.activeElement).toBe(input)
    await vi.waitUntil(() => !take().query() && !hint().query())
    await userEvent.fill(input, 'ann@gmial.com')
    await userEvent.click(page.getByRole('button', { name: 'Save' }))
    await vi.waitUntil(() => adapter.updates.length === 1)
    expect(adapter.updates[0]?.contact?.email).toBe('ann@gmial.com')
    await expect.element(hint()).toBeVisible()
  })

  it('shows the suggestion even if the shopper already types elsewhere', async () => {
    const { container, input } = open()
    await enter(container, name, 'ann@gmial.com')
    // The code for suggestions loads late, if it is not loaded yet.
    control(container, 'contact.company').focus()
    await enter(container, 'contact.company', 'A')
    await expect.element(hint()).toBeVisible()
    expect(input).toHaveAccessibleDescription('Did you mean ann@gmail.com?')
  })

  it.each<[FieldPath, SectionId]>([
    ['contact.billingEmail', 'contact'],
    ['shippingAddress.email', 'shippingAddress'],
  ])('suggests a correction for other email fields too: %s', async (path, section) => {
    const container = mount(
      <CheckoutForm
        adapter={createMemoryAdapter()}
        rules={{ sections: [section], fields: { [path]: 'optional' as const } }}
      />,
    )
    await enter(container, path, 'ann@gmial.com')
    await userEvent.keyboard('{Tab}')
    await expect.element(hint()).toBeVisible()
    await userEvent.click(take())
    expect(control(container, path).value).toBe('ann@gmail.com')
  })

  it('suggests nothing for a real address, or while the shopper types', async () => {
    const { container, input } = open()
    await userEvent.type(input, 'ann@gmial.com')
    await settle()
    expect(hint().query()).toBeNull()
    await enter(container, name, 'ann@ya.ru')
    await userEvent.keyboard('{Tab}')
    await settle()
    expect(take().query()).toBeNull()
    expect(input).not.toHaveAttribute('aria-describedby')
  })

  it('sends an international host in punycode, and does not change the displayed text', async () => {
    const { adapter, container, input } = open()
    await enter(container, name, 'ann@münchen.de')
    const shown = input.value
    await userEvent.click(page.getByRole('button', { name: 'Save' }))
    await vi.waitUntil(() => adapter.updates.length === 1)
    expect(adapter.updates[0]?.contact?.email).toBe('ann@xn--mnchen-3ya.de')
    expect(input.value).toBe(shown)
    await expect.element(page.getByRole('status').last()).toHaveTextContent('Saved.')
  })
})
