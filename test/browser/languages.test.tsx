import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'

import { CheckoutForm, type RootProps } from '../../src/index.js'
import { locale as arabic } from '../../src/locales/ar.js'
import { locale as german } from '../../src/locales/de.js'
import { locale as english, type Locale } from '../../src/locales/en.js'
import { locale as hebrew } from '../../src/locales/he.js'
import { locale as japanese } from '../../src/locales/ja.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { control } from './controls.js'
import { mount, settle, update } from './mount.js'

const fields = { 'contact.firstName': 'optional', 'contact.lastName': 'optional' } as const
const rules = { sections: ['contact', 'billingAddress'], fields } as const

function open(props: Omit<RootProps, 'adapter'>) {
  const adapter = createMemoryAdapter()
  const page = (locale: Locale) => <CheckoutForm adapter={adapter} rules={rules} {...props} locale={locale} />
  const container = mount(page(props.locale ?? english))
  const speak = async (locale: Locale) => {
    update(container, page(locale))
    await settle()
  }
  return { adapter, container, speak }
}

afterEach(() => document.documentElement.removeAttribute('dir'))

describe('another language on a form in use', () => {
  it('keeps entries, selections, focus and caret', async () => {
    const { adapter, container, speak } = open({ defaultValues: { billingAddress: { country: 'US', state: 'CA' } } })
    const [first, last] = ['contact.firstName', 'contact.lastName'].map((name) => control(container, name))
    const controls = ['billingAddress.country', 'billingAddress.state'] as const
    const chosen = () => controls.map((name) => control(container, name).value)
    await userEvent.fill(control(container, 'contact.email'), 'ann@example.com')
    await userEvent.fill(control(container, 'billingAddress.line1'), 'Main Street 1')
    await userEvent.fill(control(container, 'billingAddress.city'), 'Los Angeles')
    await userEvent.fill(control(container, 'billingAddress.postalCode'), '90210')
    await expect.poll(chosen).toEqual(['US', 'CA'])
    await userEvent.click(last as HTMLElement)
    await userEvent.keyboard('Lee')
    await userEvent.click(first as HTMLElement)
    await userEvent.keyboard('Ann')
    await userEvent.keyboard('{ArrowLeft}')

    // Japanese has the family name first, so the focused field moves.
    for (const locale of [german, japanese, arabic, english, japanese]) {
      await speak(locale)
      expect(document.activeElement, locale.code).toBe(first)
      expect([first?.value, first?.selectionStart, last?.value]).toEqual(['Ann', 2, 'Lee'])
      expect(chosen(), locale.code).toEqual(['US', 'CA'])
      expect(container.textContent).toContain(locale.messages['legend.billingAddress'])
    }
    await userEvent.keyboard('a')
    expect(first?.value).toBe('Anan')
    await userEvent.click(container.querySelector('[type=submit]') as HTMLElement)
    await expect.element(container.querySelector<HTMLElement>('[role=status]')).toHaveTextContent('保存しました。')
    expect(adapter.updates.at(-1)).toMatchObject({
      contact: { email: 'ann@example.com', firstName: 'Anan', lastName: 'Lee' },
      billingAddress: { country: 'US', state: 'CA', city: 'Los Angeles', postalCode: '90210' },
    })
  })

  it('translates errors that are already shown', async () => {
    const { container, speak } = open({})
    await userEvent.click(container.querySelector('[type=submit]') as HTMLElement)
    await expect.poll(() => container.textContent).toContain('Enter an email address.')
    await speak(german)
    expect(container.textContent).toContain('Geben Sie Ihre E-Mail-Adresse ein.')
    expect(container.textContent).not.toContain('Enter an email address.')
  })
})

describe('a page from right to left', () => {
  it.each([arabic, hebrew])('keeps email, phone, postal code and tax ID from left to right ($code)', async (locale) => {
    document.documentElement.dir = 'rtl'
    const taxId = { type: 'eu_vat', value: 'DE123456789' }
    const sections = ['contact', 'billingAddress', 'taxId'] as const
    const { container } = open({ locale, rules: { sections }, defaultValues: { taxId } })
    await expect.poll(() => container.querySelector('[name="taxId.value"]')).not.toBeNull()
    const directionOf = (name: string) => getComputedStyle(control(container, name)).direction
    const ltr = ['contact.email', 'contact.phone', 'billingAddress.postalCode', 'taxId.value']
    expect(ltr.map(directionOf)).toEqual(['ltr', 'ltr', 'ltr', 'ltr'])
    await userEvent.fill(control(container, 'billingAddress.line1'), 'שדרות רוטשילד 1')
    expect(['billingAddress.line1', 'billingAddress.country'].map(directionOf)).toEqual(['rtl', 'rtl'])
  })

  it.each([arabic, hebrew])('shows a phone number in a message from left to right ($code)', async (locale) => {
    document.documentElement.dir = 'rtl'
    const { container } = open({ locale, defaultValues: { billingAddress: { country: 'DE' } } })
    await userEvent.fill(control(container, 'contact.phone'), '12')
    await userEvent.tab()
    const message = () =>
      [...container.querySelectorAll('p')].find(({ textContent }) => textContent?.includes('+49'))?.firstChild
    await expect.poll(message).toBeTruthy()
    const text = message() as Text
    const leftOf = (sign: number) => placeOf(text, sign)
    const start = text.data.indexOf('+49')
    const end = text.data.indexOf('\u2069', start)
    const places = Array.from({ length: end - start }, (_, at) => leftOf(start + at))
    expect(end - start).toBeGreaterThan(8)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('shows the shop’s own labels in their own direction, beside their radio button', () => {
    document.documentElement.dir = 'rtl'
    const label = '2 days (Express)'
    const { container } = open({
      locale: hebrew,
      rules: { sections: ['shippingOptions'] },
      shippingOptions: [{ id: 'a', label, amount: 500, currency: 'usd' }],
    })
    const words = document.createTreeWalker(container, NodeFilter.SHOW_TEXT)
    while (words.nextNode()) if (words.currentNode.nodeValue === label) break
    const text = words.currentNode as Text
    expect(placeOf(text, 0)).toBeLessThan(placeOf(text, label.indexOf('E')))
    expect(placeOf(text, label.indexOf('('))).toBeLessThan(placeOf(text, label.indexOf(')')))
  })
})

/** The distance of a character from the left of the window. */
function placeOf(text: Text, sign: number): number {
  const range = document.createRange()
  range.setStart(text, sign)
  range.setEnd(text, sign + 1)
  return range.getBoundingClientRect().left
}
