import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'

import { CheckoutForm, type RootProps } from '../../src/index.js'
import { locale as japanese } from '../../src/locales/ja.js'
import { defineProvider, type FieldTable } from '../../src/providers/index.js'
import { createMemoryAdapter } from '../../src/testing/index.js'

const stored = (to: string, required?: true) => ({ to, blank: 'unset', ...(required && { required }) }) as const
const gap = { gap: 'Not stored.' } as const
const address = (section: 'billingAddress' | 'shippingAddress') =>
  Object.fromEntries(
    ['line1', 'line2', 'city', 'state', 'postalCode', 'country'].map((key) => {
      const path = `${section}.${key}`
      return [path, stored(path)]
    }),
  )
const fields: FieldTable = {
  'contact.email': stored('email'),
  'contact.fullName': gap,
  'contact.firstName': stored('first'),
  'contact.lastName': stored('last'),
  'contact.company': gap,
  'contact.phone': stored('phone'),
  ...address('billingAddress'),
  ...address('shippingAddress'),
  'shippingAddress.fullName': stored('ship.name', true),
  'shippingAddress.firstName': gap,
  'shippingAddress.lastName': gap,
  'shippingAddress.company': stored('ship.company'),
  'shippingAddress.phone': stored('ship.phone'),
}

function open(table: FieldTable = fields, props: Partial<RootProps> = {}) {
  const adapter = createMemoryAdapter({ provider: defineProvider({ id: 'acme', fields: { ...fields, ...table } }) })
  const { container } = render(<CheckoutForm adapter={adapter} {...props} />)
  const section = (id: string) =>
    [...container.querySelectorAll<HTMLInputElement>(`[data-section="${id}"] [name]`)].map(({ name }) => name)
  const field = (path: string) => container.querySelector<HTMLInputElement>(`[name="${path}"]`) as HTMLInputElement
  return { adapter, section, field, user: userEvent.setup() }
}
const same = () => screen.queryByRole('checkbox', { name: 'Same as billing address' })
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }))

async function fillBilling({ user, field }: ReturnType<typeof open>) {
  await user.selectOptions(field('billingAddress.country'), 'DE')
  await user.type(field('billingAddress.line1'), 'Am Markt 1')
  await user.type(field('billingAddress.postalCode'), '10115')
  await user.type(field('billingAddress.city'), 'Berlin')
}

describe('"Same as billing address" when the two addresses store different fields', () => {
  it('shows recipient fields that the contact does not have, filled with the full name', async () => {
    const page = open()
    const { adapter, section, field, user } = page
    expect(same()).toBeChecked()
    expect(section('shippingAddress')).toEqual([
      'shippingAddress.shipTo',
      'shippingAddress.fullName',
      'shippingAddress.company',
    ])
    await user.type(field('contact.email'), 'ann@example.com')
    await user.type(field('contact.firstName'), 'Ann')
    await user.type(field('contact.lastName'), 'Lee')
    await user.type(field('contact.phone'), '+49 30 901820')
    await fillBilling(page)
    expect(field('shippingAddress.fullName').value).toBe('Ann Lee')
    await user.type(field('shippingAddress.company'), 'Shop')
    await save()
    await waitFor(() => expect(adapter.updates).toHaveLength(1))
    expect(adapter.updates[0]?.shippingAddress).toMatchObject({
      fullName: 'Ann Lee',
      company: 'Shop',
      phone: '+4930901820',
      line1: 'Am Markt 1',
      shipTo: 'billing',
    })
    await user.click(same() as HTMLElement)
    expect(field('shippingAddress.fullName').value).toBe('Ann Lee')
    expect(field('shippingAddress.phone').value).not.toBe('')
  })

  it('fills in the full name of a default contact, in the order of the language', () => {
    const contact = { firstName: '太郎', lastName: '山田' }
    const { field } = open({}, { locale: japanese, defaultValues: { contact } })
    expect(field('shippingAddress.shipTo').checked).toBe(true)
    expect(field('shippingAddress.fullName').value).toBe('山田 太郎')
  })

  it('does not split a full name, and shows its parts as fields', async () => {
    const page = open({
      'contact.fullName': stored('name'),
      'contact.firstName': gap,
      'contact.lastName': gap,
      'shippingAddress.fullName': gap,
      'shippingAddress.firstName': stored('ship.first', true),
      'shippingAddress.lastName': stored('ship.last', true),
    })
    const { adapter, field, user } = page
    await user.type(field('contact.email'), 'ann@example.com')
    await user.type(field('contact.fullName'), 'Ann Lee')
    await fillBilling(page)
    expect(same()).toBeChecked()
    await save()
    const summary = await screen.findByRole('group', { name: /problem/i })
    const links = within(summary).getAllByRole('link')
    expect(links.map(({ textContent }) => textContent)).toEqual(['Enter a first name.', 'Enter a last name.'])
    await user.type(field('shippingAddress.firstName'), 'Ann')
    await user.type(field('shippingAddress.lastName'), 'Lee')
    await save()
    await waitFor(() => expect(adapter.updates).toHaveLength(1))
    expect(adapter.updates[0]).toMatchObject({
      contact: { fullName: 'Ann Lee' },
      shippingAddress: { firstName: 'Ann', lastName: 'Lee', line1: 'Am Markt 1' },
    })
  })

  it.each([
    ['the provider does not store', { 'billingAddress.line1': gap, 'billingAddress.city': gap }, {}],
    ['the rules hide', {}, { 'billingAddress.line1': 'hidden', 'billingAddress.city': 'hidden' }],
  ] as const)('is not shown if the billing address lacks what %s', async (_, table, hidden) => {
    const { section } = open(table, { rules: { fields: hidden } })
    expect(same()).toBeNull()
    expect(section('shippingAddress')).toContain('shippingAddress.line1')
    expect(section('billingAddress')).not.toContain('billingAddress.line1')
  })

  it('is shown if a hidden field has a default value', () => {
    const rules = { fields: { 'billingAddress.country': 'hidden' } } as const
    open({}, { rules, defaultValues: { billingAddress: { country: 'DE' } } })
    expect(same()).toBeChecked()
  })
})
