import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'

import { CheckoutForm, type FieldPath, type RootProps } from '../../src/index.js'
import { createMemoryAdapter, exampleValues } from '../../src/testing/index.js'

vi.setConfig({ testTimeout: 30_000 })

const field = (name: string) => document.querySelector(`[name="${name}"]`) as HTMLInputElement
const open = (props: Partial<RootProps> = {}) =>
  render(
    <CheckoutForm
      adapter={createMemoryAdapter()}
      sameAs="none"
      defaultValues={{ billingAddress: { country: 'US' }, shippingAddress: { country: 'US' } }}
      {...props}
    />,
  )
const all: FieldPath[] = [
  'contact.firstName',
  'contact.lastName',
  'contact.billingEmail',
  'shippingAddress.firstName',
  'shippingAddress.lastName',
  'shippingAddress.company',
  'shippingAddress.email',
  'billingAddress.line2',
  'shippingAddress.line2',
]
const rules = { fields: Object.fromEntries(all.map((path) => [path, 'optional'])) } as NonNullable<RootProps['rules']>

const autofill: Record<string, string> = {
  'contact.email': 'billing email',
  'contact.fullName': 'billing name',
  'contact.firstName': 'billing given-name',
  'contact.lastName': 'billing family-name',
  'contact.company': 'billing organization',
  'contact.phone': 'billing tel',
  'billingAddress.country': 'billing country',
  'billingAddress.line1': 'billing address-line1',
  'billingAddress.line2': 'billing address-line2',
  'billingAddress.city': 'billing address-level2',
  'billingAddress.state': 'billing address-level1',
  'billingAddress.postalCode': 'billing postal-code',
  'shippingAddress.email': 'shipping email',
  'shippingAddress.fullName': 'shipping name',
  'shippingAddress.firstName': 'shipping given-name',
  'shippingAddress.lastName': 'shipping family-name',
  'shippingAddress.company': 'shipping organization',
  'shippingAddress.phone': 'shipping tel',
  'shippingAddress.country': 'shipping country',
  'shippingAddress.line1': 'shipping address-line1',
  'shippingAddress.line2': 'shipping address-line2',
  'shippingAddress.city': 'shipping address-level2',
  'shippingAddress.state': 'shipping address-level1',
  'shippingAddress.postalCode': 'shipping postal-code',
}

describe('the attributes of the controls', () => {
  it('give autocomplete tokens in the right order: section, group, field', () => {
    const { unmount } = open({ rules })
    const tokens = (prefix: string) =>
      Object.fromEntries(Object.keys(autofill).map((name) => [name, prefix + field(name).getAttribute('autocomplete')]))
    expect(tokens('')).toEqual(autofill)
    expect(field('contact.billingEmail')).not.toHaveAttribute('autocomplete')
    unmount()
    open({ rules, autocompleteSection: 'left' })
    for (const [name, token] of Object.entries(autofill)) {
      expect(field(name)).toHaveAttribute('autocomplete', `section-left ${token}`)
    }
  })

  it('set the right keyboard and text direction', () => {
    open({ rules })
    const kinds = Object.fromEntries(
      [...Object.keys(autofill), 'contact.billingEmail']
        .filter((name) => field(name).localName === 'input')
        .map((name) => [name, `${field(name).type} ${field(name).getAttribute('dir')}`]),
    )
    const isEmail = (name: string) => /email$/i.test(name)
    const isLtr = (name: string) => isEmail(name) || /phone|postalCode/.test(name)
    const expected = Object.keys(kinds).map((name) => [
      name,
      `${isEmail(name) ? 'email' : name.endsWith('phone') ? 'tel' : 'text'} ${isLtr(name) ? 'ltr' : 'auto'}`,
    ])
    expect(kinds).toEqual(Object.fromEntries(expected))
    expect(field('billingAddress.country').localName).toBe('select')
  })

  it('reference only existing elements as label and description', async () => {
    open({ rules })
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByRole('group', { name: 'There is a problem' }, { timeout: 15_000 })
    for (const control of document.querySelectorAll<HTMLInputElement>('form input, form select')) {
      expect(control).toHaveAccessibleName()
      expect(control.labels?.length).toBe(1)
      for (const id of control.getAttribute('aria-describedby')?.split(' ') ?? []) {
        expect(document.getElementById(id)?.textContent).toMatch(/\S/)
      }
    }
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('mark invalid fields only while they are invalid, and name optional ones', async () => {
    open({ rules: { sections: ['contact'] } })
    const email = field('contact.email')
    expect(email).toBeRequired()
    expect(email).not.toHaveAttribute('aria-invalid')
    expect(email).not.toHaveAttribute('aria-describedby')
    expect(field('contact.phone')).not.toBeRequired()
    expect(field('contact.phone')).toHaveAccessibleDescription('optional')
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(email).toHaveAttribute('aria-invalid', 'true'))
    expect(email).toHaveAccessibleDescription('Enter an email address.')
    expect(document.querySelector('[data-field="contact.email"]')).toHaveAttribute('data-invalid')
    await userEvent.type(email, 'ann@gmial.com')
    await waitFor(() => expect(email).not.toHaveAttribute('aria-invalid'))
    expect(document.querySelector('[data-field="contact.email"]')).not.toHaveAttribute('data-invalid')
    await userEvent.tab()
    await waitFor(() => expect(email).toHaveAccessibleDescription(/Did you mean/))
    expect(email).not.toHaveAttribute('aria-invalid')
    const warning = document.getElementById(email.getAttribute('aria-describedby') ?? '')
    expect(warning?.parentElement).toHaveAttribute('aria-live', 'polite')
  })

  it('make the summary a group that receives the focus once, with links to the controls', async () => {
    open({ rules: { sections: ['contact'], fields: { 'contact.phone': 'required' } } })
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    const summary = await screen.findByRole('group', { name: 'There is a problem' }, { timeout: 15_000 })
    expect(summary).toHaveFocus()
    expect(summary).toHaveAttribute('tabindex', '-1')
    const links = within(summary).getAllByRole('link')
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      ['contact.email', 'contact.phone'].map((name) => `#${field(name).id}`),
    )
    await userEvent.click(links[1] as HTMLElement)
    expect(field('contact.phone')).toHaveFocus()
    await userEvent.type(field('contact.phone'), '+12025550123')
    await waitFor(() => expect(within(summary).getAllByRole('link')).toHaveLength(1))
    expect(field('contact.phone')).toHaveFocus()
  })

  it('announce politely the result of a save, and the number of options', async () => {
    const shippingOptions = ['a', 'b'].map((id) => ({ id, label: id.toUpperCase(), amount: 100, currency: 'usd' }))
    const { shippingAddress } = exampleValues('US')
    const adapter = createMemoryAdapter({
      delayMs: 30,
      answer: () => ({ status: 'saved', saved: ['shippingAddress'], session: { shippingOptions } }),
    })
    open({ adapter, rules: { sections: ['shippingAddress', 'shippingOptions'] }, defaultValues: { shippingAddress } })
    const status = screen.getByRole('status')
    expect(status).toBeEmptyDOMElement()
    const options = screen.getByRole('group', { name: 'Shipping options' })
    expect(options.querySelector('[aria-live=polite]')).toBeEmptyDOMElement()
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(within(options).getAllByRole('radio')).toHaveLength(2))
    expect(options.querySelector('[aria-live=polite]')).toHaveTextContent('A, $1.00. B, $1.00')
    for (const radio of within(options).getAllByRole<HTMLInputElement>('radio')) {
      expect(radio).toBeRequired()
      expect(radio.labels?.length).toBe(1)
    }
  })

  it('mark a collapsed field as expandable, and move the focus into it', async () => {
    open({ rules: { sections: ['billingAddress'] } })
    const button = screen.getByRole('button', { name: 'Add apartment, suite, etc.' })
    expect(button).toHaveAttribute('aria-expanded', 'false')
    expect(button).toHaveAttribute('type', 'button')
    await userEvent.click(button)
    expect(field('billingAddress.line2')).toHaveFocus()
  })
})
