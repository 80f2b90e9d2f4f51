import '../../src/styles.css'

import { afterEach, describe, expect, it } from 'vitest'
import { page as tester, userEvent } from 'vitest/browser'

import { CheckoutForm } from '../../src/index.js'
import { locale as arabic } from '../../src/locales/ar.js'
import { locale as english } from '../../src/locales/en.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { control, enter } from './controls.js'
import { mount } from './mount.js'

const page = document.documentElement

afterEach(() => {
  page.dir = ''
})

function open(dir: string, locale = arabic) {
  page.dir = dir
  return mount(
    <CheckoutForm
      adapter={createMemoryAdapter()}
      locale={locale}
      rules={{ sections: ['contact', 'billingAddress', 'taxId'] }}
      defaultValues={{ taxId: { type: 'eu_vat' } }}
    />,
  )
}

const look = (container: HTMLElement, name: string) => {
  const { direction, textAlign } = getComputedStyle(control(container, name))
  return `${direction} ${textAlign}`
}

describe('A text in a field', () => {
  it('starts at the side of its label, also in an empty field', () => {
    for (const [dir, side] of [
      ['rtl', 'right'],
      ['ltr', 'left'],
    ] as const) {
      const container = open(dir)
      const inputs = [...container.querySelectorAll<HTMLElement>('input:not([type=checkbox])')]
      expect(inputs.length).toBeGreaterThan(6)
      expect(new Set(inputs.map((input) => getComputedStyle(input).textAlign))).toEqual(new Set([side]))
      container.remove()
    }
  })

  it('has its own direction; email, phone, postal code and tax ID are always left to right', async () => {
    const container = open('rtl')
    const name = 'contact.fullName'
    await enter(container, name, 'Ann Lee')
    expect(look(container, name)).toBe('ltr right')
    await enter(container, name, 'ليلى')
    expect(look(container, name)).toBe('rtl right')
    await userEvent.clear(control(container, name))
    expect(getComputedStyle(control(container, name)).textAlign).toBe('right')
    await userEvent.click(control(container, 'taxId.business'))
    const ltr = {
      'contact.email': 'ann@example.com',
      'contact.phone': '+1',
      'billingAddress.postalCode': '1',
      'taxId.value': '1',
    }
    for (const [field, text] of Object.entries(ltr)) {
      expect(look(container, field)).toBe('ltr right')
      await enter(container, field, text)
      expect(look(container, field)).toBe('ltr right')
    }
  })
})

/** The position of a character on the page. */
function place(text: Text, index: number): DOMRect {
  const range = document.createRange()
  range.setStart(text, index)
  range.setEnd(text, index + 1)
  return range.getBoundingClientRect()
}

describe('Texts of the form in a page of the other direction', () => {
  it.each([
    ['English', 'rtl', english],
    ['Arabic', 'ltr', arabic],
  ])('keeps its full stop at the end in %s, and starts at the side of the fields', async (_language, dir, locale) => {
    const container = open(dir, locale)
    await userEvent.click(tester.getByRole('button', { name: locale.messages['submit.save'] }))
    await expect.poll(() => container.querySelectorAll('[data-till=error]').length).toBeGreaterThan(2)
    const announced = [...container.querySelectorAll('[data-till=error], [data-till=errors] a')]
    expect(announced.length).toBeGreaterThan(5)
    for (const element of announced) {
      const text = element.firstChild as Text
      expect(text.data.at(-1)).toBe('.')
      const [first, stop] = [place(text, 0), place(text, text.length - 1)]
      expect(Math.sign(stop.x - first.x), text.data).toBe(locale === english ? 1 : -1)
      const start = dir === 'rtl' ? 'right' : 'left'
      const edge = dir === 'rtl' ? Math.max(first.right, stop.right) : Math.min(first.left, stop.left)
      expect(Math.abs(edge - element.getBoundingClientRect()[start]), text.data).toBeLessThan(2)
    }
  })
})
