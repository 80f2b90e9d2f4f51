import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { Checkout, CheckoutForm, type CheckoutRules, type FieldPath, useField } from '../../src/index.js'
import { judge } from '../../src/providers/judge.js'
import { fastspring } from '../../src/providers/fastspring/index.js'
import { topiic } from '../../src/providers/topiic/index.js'
import { createMemoryAdapter, exampleValues } from '../../src/testing/index.js'

const names = () => [...document.querySelectorAll<HTMLInputElement>('form [name]')].map(({ name }) => name)
const press = () => userEvent.click(screen.getByRole('button', { name: 'Save' }))
const warned = () => vi.spyOn(console, 'warn').mockImplementation(() => undefined)

afterEach(() => vi.restoreAllMocks())

describe('rules.only', () => {
  it('shows only these fields, and saves without the others', async () => {
    const adapter = createMemoryAdapter()
    render(
      <CheckoutForm
        adapter={adapter}
        rules={{ only: ['contact.email', 'billingAddress.country', 'billingAddress.postalCode'] }}
        defaultValues={{ contact: { email: 'ann@example.com', phone: '+12025550123' } }}
      />,
    )
    expect(names()).toEqual(['contact.email', 'billingAddress.country', 'billingAddress.postalCode'])
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /Country/ }), 'US')
    await userEvent.type(screen.getByRole('textbox', { name: 'ZIP code' }), '12207')
    await press()
    await screen.findByText('Saved.')
    expect(adapter.updates).toMatchObject([
      { contact: { email: 'ann@example.com', phone: '' }, billingAddress: { postalCode: '12207', line1: '' } },
    ])
    expect(Object.keys(adapter.updates[0] ?? {})).toEqual(['contact', 'billingAddress'])
  })

  it('shows fields that are shown on request, with any provider', () => {
    const only: FieldPath[] = ['contact.firstName', 'shippingAddress.company', 'shippingAddress.country']
    const { unmount } = render(<CheckoutForm adapter={createMemoryAdapter()} rules={{ only }} sameAs="none" />)
    expect(names().toSorted()).toEqual(only.toSorted())
    unmount()
    render(<CheckoutForm adapter={createMemoryAdapter({ provider: fastspring })} rules={{ only }} sameAs="none" />)
    expect(names()).toEqual(expect.arrayContaining(['contact.firstName', 'shippingAddress.company']))
  })

  it('applies `fields` to the listed fields', () => {
    const rules: CheckoutRules = {
      only: ['contact.email', 'contact.phone'],
      fields: { 'contact.phone': 'required', 'contact.company': 'required', 'contact.email': 'locked' },
    }
    render(
      <CheckoutForm adapter={createMemoryAdapter()} rules={rules} defaultValues={{ contact: { email: 'a@b.co' } }} />,
    )
    expect(names()).toEqual(['contact.phone'])
    expect(screen.getByRole('textbox', { name: 'Phone' })).toBeRequired()
    expect(screen.getByText('a@b.co')).toBeInTheDocument()
  })

  it('is applied the same way in the relay', async () => {
    const { contact, billingAddress } = exampleValues('US')
    const rules: CheckoutRules = { only: ['contact.email', 'billingAddress.country'] }
    const { update, issues } = await judge({ contact, billingAddress: { ...billingAddress, city: '' } }, { rules })
    expect(issues).toEqual([])
    expect(update.contact).toMatchObject({ email: contact.email, fullName: '', phone: '' })
    expect(update.billingAddress).toMatchObject({ country: 'US', line1: '', postalCode: '' })
  })
})

describe('a field of a section that the rules exclude', () => {
  const Own = () => {
    const { kind, value } = useField('contact.email')
    return (
      <>
        <output>{`${kind} ${value}`}</output>
        <input name="contact.email" defaultValue="ann@example.com" />
      </>
    )
  }

  it('is not shown or sent, and causes one warning', async () => {
    const logged = warned()
    const adapter = createMemoryAdapter()
    const { billingAddress } = exampleValues('US')
    const page = (
      <Checkout.Root
        adapter={adapter}
        rules={{ sections: ['billingAddress'] }}
        defaultValues={{ billingAddress, contact: { email: 'ann@example.com' } }}
      >
        <Checkout.Form>
          <Checkout.Field name="contact.email" />
          <Checkout.Field name="billingAddress.city" />
          <Own />
          <Checkout.Submit />
          <Checkout.Status />
        </Checkout.Form>
      </Checkout.Root>
    )
    const { rerender } = render(page)
    rerender(page)
    expect(screen.queryByLabelText('Email')).toBeNull()
    expect(document.querySelector('output')?.textContent).toBe('text ')
    expect(logged.mock.calls.flat().filter((text) => /rules\.sections.* contact/.test(String(text)))).toHaveLength(1)
    await press()
    await screen.findByText('Saved.')
    expect(adapter.updates.map((update) => Object.keys(update))).toEqual([['billingAddress']])
  })
})

describe('Checkout.Field', () => {
  it('rejects a path whose control belongs to its section', () => {
    const logged = warned()
    render(
      <Checkout.Root adapter={createMemoryAdapter()}>
        <Checkout.Form>
          {/* @ts-expect-error -- A box of the section. */}
          <Checkout.Field name="shippingAddress.shipTo" />
          {/* @ts-expect-error -- Radio buttons of the section. */}
          <Checkout.Field name="shippingOptions.selected" />
        </Checkout.Form>
      </Checkout.Root>,
    )
    expect(names()).toEqual([])
    expect(logged.mock.calls.flat().join()).toMatch(/shipTo[^]*selected/)
  })
})

describe('development warnings', () => {
  it('report a hidden field that the provider requires', () => {
    const logged = warned()
    const path = 'contact.email'
    const adapter = createMemoryAdapter({ provider: topiic })
    const rules = { fields: { [path]: 'hidden' } } as const
    const { unmount } = render(
      <CheckoutForm adapter={adapter} rules={rules} defaultValues={{ contact: { email: 'ann@example.com' } }} />,
    )
    expect(logged).not.toHaveBeenCalled()
    unmount()
    render(<CheckoutForm adapter={adapter} rules={rules} />)
    expect(logged.mock.calls.flat().join()).toContain(path)
  })

  it('report components that are created while rendering, but not stable ones', () => {
    const logged = warned()
    const adapter = createMemoryAdapter()
    const once = { input: 'input' as never }
    const { rerender } = render(<CheckoutForm adapter={adapter} components={once} />)
    rerender(<CheckoutForm adapter={adapter} components={{ ...once }} />)
    expect(logged).not.toHaveBeenCalled()
    rerender(<CheckoutForm adapter={adapter} components={{ input: () => <input /> }} />)
    expect(logged.mock.calls.flat().join()).toMatch(/components/)
  })
})
