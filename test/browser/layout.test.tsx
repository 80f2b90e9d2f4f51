import '../../src/styles.css'

import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'

import { CheckoutForm } from '../../src/index.js'
import { fastspring } from '../../src/providers/fastspring/index.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { mount } from './mount.js'

const adapter = createMemoryAdapter({ provider: fastspring })

function box(container: HTMLElement, selector: string): DOMRect {
  const element = container.querySelector(selector)
  if (!element) throw new Error(`There is no ${selector}`)
  return element.getBoundingClientRect()
}

/** The form in a column of the given width, on a wider page. */
function inColumn(width: string, display = 'block'): HTMLElement {
  const container = mount(
    <div style={{ display, inlineSize: width }}>
      <CheckoutForm adapter={adapter} />
    </div>,
  )
  const { right } = box(container, '[data-till="form"]')
  for (const part of container.querySelectorAll('input, select, button')) {
    expect(part.getBoundingClientRect().right).toBeLessThanOrEqual(right + 0.5)
  }
  return container
}

beforeEach(() => page.viewport(1300, 900))
afterAll(() => page.viewport(414, 896))

describe('The layout of the form', () => {
  it('stacks fields in a narrow column of a wide page', () => {
    const container = inColumn('300px')
    expect(box(container, '[name="contact.lastName"]').top).toBeGreaterThan(
      box(container, '[name="contact.firstName"]').bottom,
    )
  })

  it('puts short fields side by side in a column of usual width, below their heading', () => {
    const container = inColumn('560px')
    const [first, last] = ['first', 'last'].map((name) => box(container, `[name="contact.${name}Name"]`))
    expect(last?.top).toBe(first?.top)
    expect(box(container, '[data-section="contact"] [name]').top).toBeGreaterThan(
      box(container, '[data-section="contact"] > legend').bottom,
    )
  })

  it.each(['ltr', 'rtl'])('puts the heading beside its fields in a wide column, in %s', (dir) => {
    document.documentElement.dir = dir
    const container = inColumn('1100px')
    for (const id of ['contact', 'billingAddress', 'shippingAddress', 'taxId']) {
      const legend = box(container, `[data-section="${id}"] > legend`)
      const fields = [...container.querySelectorAll(`[data-section="${id}"] [name]`)].map((field) =>
        field.getBoundingClientRect(),
      )
      expect(fields.length).toBeGreaterThan(0)
      for (const field of fields) {
        if (dir === 'ltr') expect(field.left).toBeGreaterThan(legend.right)
        else expect(field.right).toBeLessThan(legend.left)
      }
      expect(legend.top).toBeLessThan(fields[0]?.bottom ?? 0)
    }
    document.documentElement.dir = ''
  })

  it.each(['inline-block', 'flex', 'grid', 'inline-flex'])('does not collapse in a parent that is %s', (display) => {
    const container = inColumn('auto', display)
    expect(box(container, '[data-till="form"]').width).toBeGreaterThanOrEqual(320)
  })

  it('is never wider than a narrow page, in any parent', async () => {
    await page.viewport(320, 900)
    for (const display of ['block', 'inline-block', 'flex', 'grid', 'inline-flex']) {
      const container = inColumn('auto', display)
      expect(box(container, '[data-till="form"]').right).toBeLessThanOrEqual(320)
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
      container.remove()
    }
  })

  it('does not widen a narrow grid column', async () => {
    await page.viewport(320, 900)
    mount(
      <main style={{ display: 'grid', gridTemplateColumns: '1fr', padding: 16 }}>
        <div style={{ padding: 24 }}>
          <CheckoutForm adapter={adapter} />
        </div>
      </main>,
    )
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
  })
})
