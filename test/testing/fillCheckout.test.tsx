import { render, screen, waitFor } from '@testing-library/react'
import { PointerEventsCheckLevel, userEvent, type UserEvent } from '@testing-library/user-event'
import { type ComponentPropsWithRef, forwardRef, type ReactElement, useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { CheckoutForm, type CheckoutValues, type OwnParts } from '../../src/index.js'
import { locale as hebrew } from '../../src/locales/he.js'
import { locale as japanese } from '../../src/locales/ja.js'
import {
  createMemoryAdapter,
  createMemoryLookup,
  createSandboxAdapter,
  exampleValues,
  fillCheckout,
  type SandboxId,
} from '../../src/testing/index.js'
import { muiParts } from '../../stories/muiParts.js'

const air = { id: 'air', label: 'Air', amount: 1500, currency: 'usd' }

/** Fills a field at once, because jsdom needs some milliseconds to type a letter. */
const pasting = (user: UserEvent): UserEvent => ({
  ...user,
  type: async (_field, text) => user.paste(text.replace(/([[{])\1/g, '$1')),
})

/** Fills the form of a provider and saves it through its sandbox. */
async function fillAndSave(id: SandboxId, values: CheckoutValues, props = {}, as = (user: UserEvent) => user) {
  const adapter = createSandboxAdapter(id, { quoteShipping: () => [{ ...air, id: 'post' }, air] })
  const { country } = values.billingAddress
  const defaultValues = { billingAddress: { country } }
  const { container } = render(<CheckoutForm adapter={adapter} defaultValues={defaultValues} {...props} />)
  const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.EachApiCall })
  await fillCheckout(as(user), container, values)
  await user.click(container.querySelector('[type=submit]') as Element)
  await waitFor(() => expect(container.querySelector('[data-saved]')).not.toBeNull(), { timeout: 15_000 })
  return adapter.sandbox.session()
}

const withOption = (country: string): CheckoutValues => ({
  ...exampleValues(country),
  shippingOptions: { selected: 'air' },
})

afterEach(() => vi.restoreAllMocks())

describe('fillCheckout', { timeout: 60_000 }, () => {
  it.each(['DE', 'US', 'BR'])(
    "fills FastSpring's form with the example of %s, which is saved unchanged",
    async (country) => {
      const values = exampleValues(country)
      expect(await fillAndSave('fastspring', values)).toMatchObject({
        billToContact: { firstName: values.contact.firstName, email: values.contact.email },
        billToAddress: { addressLine1: values.billingAddress.line1, postalCode: values.billingAddress.postalCode },
        shipToAddress: { city: values.shippingAddress.city },
        shipToType: 'SHIP_TO',
        taxId: values.taxId.value,
      })
    },
  )

  it("fills Checkout Page's form", async () => {
    const stored = await fillAndSave('checkout-page', exampleValues('FR'))
    expect(stored).toMatchObject({ name: 'Zoé L’Hôte', taxIdType: 'eu_vat' })
  })

  it("fills Topiic's form", async () => {
    expect(await fillAndSave('topiic', exampleValues('AU'))).toMatchObject({ firstName: 'Matilda', state: 'NSW' })
  })

  it("fills Stripe's form, and selects an option once it is offered for the address", async () => {
    expect(await fillAndSave('stripe', withOption('US'))).toMatchObject({
      collected_information: { shipping_details: { address: { state: 'DC' } } },
      shipping_options: [{ shipping_rate_data: { display_name: 'Air' } }],
    })
  })

  it('names an option that is not offered', async () => {
    const adapter = createSandboxAdapter('stripe', { quoteShipping: () => [{ ...air, id: 'post' }] })
    const { container } = render(<CheckoutForm adapter={adapter} />)
    const filling = fillCheckout(userEvent.setup({ delay: null }), container, withOption('US'))
    await expect(filling).rejects.toThrow('the shipping option "air" is not offered.')
  })

  it.each([
    ['Hebrew', 'US', hebrew],
    ['Japanese', 'JP', japanese],
  ])('fills a form in %s', async (_, country, locale) => {
    const { taxId } = exampleValues(country)
    const stored = await fillAndSave('checkout-page', exampleValues(country), { locale }, pasting)
    expect(stored).toMatchObject({ taxIdType: taxId.type })
  })

  it('selects an option in a right-to-left language', async () => {
    expect(await fillAndSave('stripe', withOption('US'), { locale: hebrew }, pasting)).toMatchObject({
      shipping_options: [{}],
    })
  })

  const parts: Record<string, OwnParts> = { 'Material UI': muiParts, 'drawings over native controls': drawnParts() }
  it.each(Object.entries(parts))('fills a form with components of %s', async (_, components) => {
    const logged = vi.spyOn(console, 'error')
    expect(await fillAndSave('fastspring', exampleValues('US'), { components }, pasting)).toMatchObject({
      billToAddress: { region: 'DC' },
      taxId: '91-1144442',
    })
    expect(logged.mock.calls).toEqual([])
  })

  it.each(Object.entries(parts))('selects an option with components of %s', async (_, components) => {
    expect(await fillAndSave('stripe', withOption('CA'), { components }, pasting)).toMatchObject({
      shipping_options: [{}],
    })
  })

  it('types a street with a lookup unchanged', async () => {
    const adapter = createMemoryAdapter()
    const rules = { sections: ['billingAddress'] } as const
    const { container } = render(<CheckoutForm adapter={adapter} rules={rules} lookup={createMemoryLookup()} />)
    await screen.findByRole('combobox', { name: /line 1/ })
    const values = exampleValues('GB')
    values.billingAddress.line1 = '1 Euston Road'
    await fillCheckout(userEvent.setup({ delay: null }), container, values)
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('Saved.', {}, { timeout: 15_000 })
    expect(adapter.updates).toEqual([{ billingAddress: values.billingAddress }])
  })

  it('opens line 2, ticks and unticks boxes as the values say, and skips empty values', async () => {
    const adapter = createMemoryAdapter()
    const { container } = render(
      <CheckoutForm
        adapter={adapter}
        defaultValues={{ contact: { company: 'Old & Co' }, taxId: { type: 'us_ein', value: '91-1144442' } }}
        rules={{ fields: { 'shippingAddress.shipTo': 'optional' } }}
      />,
    )
    const values = exampleValues('US')
    values.contact.company = ''
    values.taxId = { type: '', value: '', region: '' }
    values.billingAddress.line2 = 'Suite 5'
    values.shippingAddress.shipTo = 'gift'
    const user = userEvent.setup({ delay: null })
    await fillCheckout(user, container, values)
    expect(screen.getAllByLabelText('Address line 2')[0]).toHaveValue('Suite 5')
    expect(screen.getByLabelText('Company')).toHaveValue('Old & Co')
    expect(screen.getByLabelText('This is a gift')).toBeChecked()
    expect(screen.queryByLabelText('Tax ID')).toBeNull()
    values.shippingAddress.shipTo = 'billing'
    await fillCheckout(user, container, values)
    expect(screen.getByLabelText('Same as billing address')).toBeChecked()
    expect(screen.queryByLabelText('This is a gift')).toBeNull()
  })

  it('types texts that contain key names of user-event, and skips what a shopper cannot fill', async () => {
    const { container } = render(
      <>
        <input type="hidden" name="contact.company" />
        <input disabled name="contact.company" />
        <input name="contact.company" defaultValue="Old" />
      </>,
    )
    const values = exampleValues()
    values.contact.company = '{Enter} & [Sons]'
    await fillCheckout(userEvent.setup(), container, values)
    expect([...container.querySelectorAll('input')].map(({ value }) => value)).toEqual(['', '', '{Enter} & [Sons]'])
  })
})

/** A drawn list and tick over native controls that ignore the pointer, as in many design systems. */
function drawnParts(): OwnParts {
  const tick = forwardRef<HTMLInputElement, ComponentPropsWithRef<'input'>>(function Tick(props, ref) {
    return (
      <span>
        <input {...props} ref={ref} style={{ opacity: 0, pointerEvents: 'none' }} />
        <i aria-hidden="true" />
      </span>
    )
  })
  const select = forwardRef<HTMLSelectElement, ComponentPropsWithRef<'select'>>(function List(props, ref) {
    const [shown, show] = useState('')
    const options = props.children as [unknown, ReactElement<{ value: string; children: string }>[]]
    return (
      <span>
        <select
          {...props}
          ref={ref}
          tabIndex={-1}
          style={{ position: 'absolute', opacity: 0 }}
          onChange={(event) => {
            props.onChange?.(event)
            show(event.target.value)
          }}
        />
        <button type="button" aria-hidden="true" tabIndex={-1}>
          {options[1].find(({ props: { value } }) => value === shown)?.props.children}
        </button>
      </span>
    )
  })
  return { checkbox: tick, radio: tick, select }
}
