import '../../src/styles.css'

import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'

import { CheckoutForm } from '../../src/index.js'
import { locale as arabic } from '../../src/locales/ar.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { control, enter } from './controls.js'
import { mount } from './mount.js'

const page = document.documentElement

afterEach(() => {
  page.dir = ''
})

function open(dir: string) {
  page.dir = dir
  return mount(
    <CheckoutForm
      adapter={createMemoryAdapter()}
      locale={arabic}
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
  it('starts where the lines of the page do, so that the caret of an empty field stands below its label', () => {
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

  it('runs in its own direction, and e-mail, phone, postal code and tax ID from left to right before and after typing', async () => {
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
