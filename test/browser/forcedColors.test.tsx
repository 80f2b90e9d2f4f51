import '../../src/styles.css'

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'

import { CheckoutForm } from '../../src/index.js'
import { createMemoryAdapter, createMemoryLookup } from '../../src/testing/index.js'
import { showState } from './checkoutStates.js'
import { control } from './controls.js'
import { emulate } from './judgePage.js'
import { mount } from './mount.js'
import { isOutlined, walk } from './tabOrder.js'

beforeEach(() => emulate({ 'forced-colors': 'active', 'prefers-reduced-motion': 'reduce' }))
afterEach(() => emulate({}))

const styleOf = (element: Element | null | undefined, pseudo?: string) => {
  if (!element) throw new Error('It is not on the page.')
  return getComputedStyle(element, pseudo)
}

describe('A checkout in the colors of a high-contrast setting', () => {
  it('shows an outline around every focused element', async () => {
    expect(matchMedia('(forced-colors: active)').matches).toBe(true)
    const container = await showState('invalid', 'one checkout')
    const end = container.appendChild(document.createElement('button'))
    const unseen: string[] = []
    await walk(end, { seen: (element) => isOutlined(element) || unseen.push(element.outerHTML) })
    expect(unseen).toEqual([])
  })

  it('shows a thicker border and a message at an invalid field, and a frame around the summary', async () => {
    const container = await showState('invalid', 'one checkout')
    const widthOf = (name: string) => styleOf(control(container, name)).borderTopWidth
    expect(parseFloat(widthOf('contact.email'))).toBeGreaterThan(parseFloat(widthOf('contact.company')))
    expect(parseFloat(widthOf('billingAddress.country'))).toBeGreaterThan(parseFloat(widthOf('contact.company')))
    expect(container.querySelector('[data-field="contact.email"] [data-till="error"]')).toBeVisible()
    expect(styleOf(container.querySelector('[data-till="errors"]')).borderTopStyle).toBe('solid')
    const wrong = container.querySelector('[data-till="options"][data-invalid] > [data-till="option"]')
    expect(parseFloat(styleOf(wrong).borderTopWidth)).toBeGreaterThan(1)
  })

  it('shows its check marks and radio dots, and an outline around the selected option', async () => {
    const container = await showState('filled', 'one checkout')
    const [chosen, other] = container.querySelectorAll('[data-till="options"] > [data-till="option"]')
    expect(control(chosen as HTMLElement, 'shippingOptions.selected').checked).toBe(true)
    expect(styleOf(chosen).outlineStyle).toBe('solid')
    expect(styleOf(other).outlineStyle).toBe('none')
    for (const box of container.querySelectorAll('[type=checkbox], [type=radio]')) {
      expect(styleOf(box).appearance).toBe('auto')
      expect(styleOf(box).forcedColorAdjust).toBe('auto')
    }
  })

  it('marks required and optional fields with text', async () => {
    const container = await showState('empty', 'one checkout')
    const mark = (name: string) =>
      styleOf(container.querySelector(`[data-field="${name}"] > [data-till="label"]`), '::after').content
    expect(mark('contact.email')).toContain('*')
    expect(mark('contact.company')).toBe('none')
    expect(container.querySelector('[data-field="contact.company"] [data-till="optional"]')).toHaveTextContent(
      'optional',
    )
  })

  it('shows an outline around the suggestion that Enter selects, and a border around its button', async () => {
    const lookup = { ...createMemoryLookup(), debounceMs: 0 }
    const container = mount(
      <CheckoutForm adapter={createMemoryAdapter()} lookup={lookup} rules={{ sections: ['billingAddress'] }} />,
    )
    await vi.waitUntil(() => container.querySelector('[role="combobox"]'))
    await userEvent.type(control(container, 'billingAddress.line1'), 'lon')
    await vi.waitUntil(() => container.querySelectorAll('[role="option"]').length > 1)
    await userEvent.keyboard('{ArrowDown}')
    const [active, other] = container.querySelectorAll('[role="option"]')
    expect(styleOf(active).outlineStyle).toBe('solid')
    expect(styleOf(other).outlineStyle).toBe('none')
    const submit = container.querySelector('[data-till="submit"]')
    expect(styleOf(submit).borderTopColor).not.toBe(styleOf(submit).backgroundColor)
  })
})
