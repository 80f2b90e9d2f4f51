import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { hydrateRoot } from 'react-dom/client'
import type { ComponentPropsWithRef } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { Checkout, CheckoutForm, type SessionUpdate, useField } from '../../src/index.js'
import {
  autofill,
  createMemoryAdapter,
  createMemoryLookup,
  exampleValues,
  type MemoryAdapter,
} from '../../src/testing/index.js'
import { muiParts } from '../../stories/muiParts.js'

const press = () => userEvent.click(screen.getByRole('button', { name: 'Save' }))
/** The newest update of each section. */
const sent = ({ updates }: MemoryAdapter): SessionUpdate => Object.assign({}, ...updates)
const ways = ['all', 'change', 'none'] as const
const value = (container: Element, name: string) => container.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value

afterEach(() => vi.restoreAllMocks())

describe('autofill', { timeout: 60_000 }, () => {
  it.each(ways)('fills a whole checkout, whose values are sent with "%s" events', async (events) => {
    const logged = vi.spyOn(console, 'error')
    const adapter = createMemoryAdapter()
    const { container } = render(<CheckoutForm adapter={adapter} sameAs="none" />)
    const values = exampleValues('CA')
    const { email, fullName, phone } = values.contact
    const filled = await autofill(container, values, { events })
    expect(filled).toContain('contact.email')
    expect(filled).toContain('shippingAddress.state')
    await press()
    await screen.findByText('Saved.', {}, { timeout: 15_000 })
    expect(sent(adapter)).toMatchObject({
      contact: { email, fullName, phone },
      billingAddress: values.billingAddress,
      shippingAddress: { ...values.billingAddress, fullName },
    })
    expect(logged).not.toHaveBeenCalled()
  })

  it('fills only fields that are visible and can be edited', async () => {
    const { container } = render(
      <>
        <CheckoutForm adapter={createMemoryAdapter()} rules={{ fields: { 'contact.email': 'locked' } }} />
        <div style={{ display: 'none' }}>
          <input name="display" autoComplete="name" />
        </div>
        <div style={{ visibility: 'hidden' }}>
          <input name="visibility" autoComplete="name" />
        </div>
        <input name="disabled" autoComplete="name" disabled />
        <input name="readonly" autoComplete="name" readOnly />
        <input name="contact.off" autoComplete="off" />
        <input name="name" autoComplete="name" />
      </>,
    )
    const values = exampleValues('US')
    values.billingAddress.line2 = 'Flat 2'
    const filled = await autofill(container, values)
    expect(filled).toContain('name')
    expect(filled).toContain('billingAddress.line1')
    // Behind a button, behind "Same as billing address", locked.
    const unseen = ['billingAddress.line2', 'shippingAddress.line1', 'contact.email', 'display', 'visibility']
    expect(filled.filter((name) => [...unseen, 'disabled', 'readonly', 'contact.off'].includes(name))).toEqual([])
  })

  it.each(['billing', 'shipping'] as const)('fills only the %s address', async (group) => {
    const { container } = render(<CheckoutForm adapter={createMemoryAdapter()} sameAs="none" />)
    const filled = await autofill(container, exampleValues('DE'), { group })
    const own = group === 'billing' ? ['contact', 'billingAddress'] : ['shippingAddress']
    expect(new Set(filled.map((name) => name.split('.')[0]))).toEqual(new Set(own))
    expect(filled.map((name) => name.split('.')[1])).toContain('postalCode')
  })

  it.each([
    ['code', 'DC'],
    ['name', 'District of Columbia'],
    ['lower', 'dc'],
  ] as const)('writes country and state as "%s" into text inputs', async (country, state) => {
    function Typed() {
      const own = [useField('billingAddress.country'), useField('billingAddress.state')]
      return own.map(({ id, input }) => <input key={id} {...(input as ComponentPropsWithRef<'input'>)} />)
    }
    const { container } = render(
      <Checkout.Root adapter={createMemoryAdapter()}>
        <Checkout.Form>
          <Typed />
        </Checkout.Form>
      </Checkout.Root>,
    )
    await autofill(container, exampleValues('US'), { country })
    expect(value(container, 'billingAddress.country')).toMatch(/^(US|United States|us)$/)
    expect(value(container, 'billingAddress.state')).toBe(state)
  })

  it('selects by the labels of a list, and skips a list without a match', async () => {
    const { container } = render(
      <>
        <select name="country" autoComplete="country" defaultValue="2">
          <option value="1">united states</option>
          <option value="2">Mexico</option>
        </select>
        <select name="state" autoComplete="address-level1" defaultValue="ON">
          <option value="ON">Ontario</option>
        </select>
      </>,
    )
    expect(await autofill(container, exampleValues('US'))).toEqual(['country'])
    expect(value(container, 'country')).toBe('1')
    expect(value(container, 'state')).toBe('ON')
  })

  it('fires the events of Chrome, and moves no focus', async () => {
    const received: string[] = []
    const { container } = render(<input name="mail" autoComplete="email" />)
    const input = container.querySelector('input')
    for (const type of ['focus', 'keydown', 'input', 'change', 'keyup', 'blur'])
      input?.addEventListener(type, (event) => received.push(`${event.type}${'key' in event ? ' with a key' : ''}`))
    await autofill(container, exampleValues('US'))
    expect(received).toEqual(['focus', 'keydown', 'input', 'change', 'keyup', 'blur'])
    expect(document.activeElement).toBe(document.body)
    await autofill(container, exampleValues('DE'), { events: 'change' })
    await autofill(container, exampleValues('FR'), { events: 'none' })
    expect(received.slice(6)).toEqual(['change'])
    expect(input?.value).toBe('buyer.fr@example.com')
  })

  it('fills controls of a design system, and a street with a lookup', async () => {
    const adapter = createMemoryAdapter()
    const { container } = render(<CheckoutForm adapter={adapter} components={muiParts} lookup={createMemoryLookup()} />)
    await waitFor(() => expect(screen.getByRole('combobox', { name: /line 1/ })).toBeInTheDocument())
    const { billingAddress } = exampleValues('FR')
    await autofill(container, exampleValues('FR'))
    await press()
    await screen.findByText('Saved.', {}, { timeout: 15_000 })
    expect(sent(adapter)).toMatchObject({ billingAddress, shippingAddress: { shipTo: 'billing' } })
  })

  it.each(ways)('fills server-rendered HTML before hydration ("%s")', async (events) => {
    const adapter = createMemoryAdapter()
    const page = <CheckoutForm adapter={adapter} rules={{ sections: ['contact', 'billingAddress'] }} />
    const container = document.body.appendChild(document.createElement('div'))
    container.innerHTML = renderToString(page)
    const filled = await autofill(container, exampleValues('GB'), { events })
    expect(filled).toContain('contact.email')
    const root = hydrateRoot(container, page)
    await waitFor(() => expect(value(container, 'billingAddress.city')).toBe('London'))
    await press()
    await screen.findByText('Saved.', {}, { timeout: 15_000 })
    expect(adapter.updates[0]).toMatchObject({ billingAddress: exampleValues('GB').billingAddress })
    root.unmount()
    container.remove()
  })

  it('supports every autocomplete token of the form', async () => {
    const { container } = render(
      <CheckoutForm
        adapter={createMemoryAdapter()}
        sameAs="none"
        rules={{ fields: { 'billingAddress.line2': 'optional', 'shippingAddress.line2': 'optional' } }}
      />,
    )
    const controls = container.querySelectorAll<HTMLInputElement>('[autocomplete]')
    const values = exampleValues('US')
    for (const address of [values.billingAddress, values.shippingAddress]) address.line2 = 'Flat 2'
    values.shippingAddress.company = 'Analytical Engines'
    expect(await autofill(container, values)).toEqual([...controls].map(({ name }) => name))
  })
})
