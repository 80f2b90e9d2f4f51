import { act, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createRef } from 'react'
import { describe, expect, it } from 'vitest'

import {
  BillingAddressSection,
  Checkout,
  type CheckoutHandle,
  ContactSection,
  type RootProps,
  type SavedAddress,
  SavedAddresses,
  ShippingOptionsSection,
} from '../../src/index.js'
import { createMemoryAdapter } from '../../src/testing/index.js'

const albany = { country: 'US', line1: '1 Main St', city: 'Albany', state: 'NY', postalCode: '12207' }
const toronto = { country: 'Canada', line1: '2 Yonge St', city: 'Toronto', state: 'Ontario', postalCode: 'M5E 1E5' }
const addresses: SavedAddress[] = [
  { id: 'home', label: 'Home', address: { fullName: 'Ann Lee', ...albany, line2: 'Apt 5' } },
  { id: 'work', label: 'Work', address: { fullName: 'Ann Lee', company: null, ...toronto } },
  { id: 'mum', address: { ...albany, fullName: 'Mum', line1: '3 Elm St' } },
]
const control = (name: string) => document.querySelector<HTMLInputElement>(`[name="${name}"]`)
const radio = (name: RegExp | string) => screen.getByRole('radio', { name })
const idle = (ms = 80) => act(() => new Promise<void>((resolve) => setTimeout(resolve, ms)))

function open(props: Partial<RootProps> = {}, section: 'billingAddress' | 'shippingAddress' = 'shippingAddress') {
  const quote = () => [{ id: 'std', label: 'Parcel', amount: 500, currency: 'usd' }]
  const adapter = createMemoryAdapter({ quote })
  const handle = createRef<CheckoutHandle>()
  render(
    <Checkout.Root sameAs="none" {...props} adapter={adapter} ref={handle}>
      <Checkout.Form>
        {props.sameAs && <ContactSection />}
        {props.sameAs === 'shipping' && <BillingAddressSection />}
        <SavedAddresses section={section} addresses={addresses} />
        <ShippingOptionsSection />
      </Checkout.Form>
    </Checkout.Root>,
  )
  const user = userEvent.setup()
  return {
    adapter,
    handle,
    user,
    values: () => handle.current?.getValues()[section],
    choose: async (name: RegExp | string) => {
      await user.click(radio(name))
      await idle()
    },
  }
}

describe('SavedAddresses', () => {
  it('renders radio buttons, and the fields of a different address', () => {
    open()
    const group = screen.getByRole('group', { name: 'Shipping address' })
    expect(
      within(group)
        .getAllByRole('radio')
        .map((each) => (each as HTMLInputElement).labels?.[0]?.textContent),
    ).toEqual(['Home', 'Work', 'Mum', 'Use a different address'])
    expect(radio('Use a different address')).toBeChecked()
    expect(radio('Home')).toHaveAccessibleDescription('Ann Lee 1 Main St Apt 5 Albany, NY 12207 United States')
    expect(control('shippingAddress.line1')).toBeVisible()
  })

  it('fills in the selected address with its codes, and hides the fields', async () => {
    const { choose, values } = open()
    await choose('Home')
    await waitFor(() => expect(values()).toMatchObject({ ...albany, line2: 'Apt 5', fullName: 'Ann Lee' }))
    expect(control('shippingAddress.line1')).toBeNull()
    await choose('Work')
    expect(values()).toMatchObject({ ...toronto, country: 'CA', state: 'ON', line2: '', fullName: 'Ann Lee' })
    expect(radio('Work')).toBeChecked()
  })

  it('saves and quotes each selection once, while the focus is on it', async () => {
    const { adapter, choose } = open({ save: 'auto' })
    await choose('Home')
    await waitFor(() => expect(adapter.updates).toHaveLength(1))
    await idle(200)
    expect(adapter.updates).toMatchObject([{ shippingAddress: albany }])
    expect(adapter.quotes.length).toBeLessThanOrEqual(1)
    expect(radio('Home')).toHaveFocus()
  })

  it('requests a quote for the selection if the shopper saves by a button', async () => {
    const { adapter, choose } = open()
    await choose('Home')
    expect(await screen.findByRole('radio', { name: /Parcel/ })).toBeVisible()
    expect(adapter.quotes).toMatchObject([{ shippingAddress: albany }])
    expect(adapter.updates).toEqual([])
  })

  it('restores what was typed for a different address', async () => {
    const { choose, user, values } = open({ defaultValues: { shippingAddress: { country: 'US' } } })
    await user.type(control('shippingAddress.line1') as HTMLElement, '9 Oak St')
    await choose('Home')
    await choose('Use a different address')
    expect(control('shippingAddress.line1')).toHaveValue('9 Oak St')
    expect(values()).toMatchObject({ line1: '9 Oak St', city: '', fullName: '', country: 'US' })
  })

  it('starts with the address in the default values, and empties the fields for a different one', async () => {
    const { choose, values } = open({
      defaultValues: { shippingAddress: { ...albany, line2: 'Apt 5', fullName: 'Ann Lee' } },
    })
    expect(radio('Home')).toBeChecked()
    expect(control('shippingAddress.line1')).toBeNull()
    await choose('Use a different address')
    expect(values()).toMatchObject({ country: 'US', line1: '', line2: '', city: '', fullName: '' })
  })

  it('opens the selected address for editing, with the focus on the street', async () => {
    const { choose, user, values } = open()
    await choose('Home')
    const button = screen.getByRole('button', { name: 'Edit' })
    expect(button).toHaveAccessibleDescription('Home')
    await user.click(button)
    expect(control('shippingAddress.line1')).toHaveValue('1 Main St')
    expect(control('shippingAddress.line1')).toHaveFocus()
    expect(radio('Use a different address')).toBeChecked()
    await user.type(control('shippingAddress.line1') as HTMLElement, '1')
    expect(values()?.line1).toBe('1 Main St1')
    await choose('Home')
    expect(values()?.line1).toBe('1 Main St')
  })

  it('shows the fields of a selected address that lacks a required value', async () => {
    const { choose, handle } = open({ rules: { fields: { 'shippingAddress.phone': 'required' } } })
    await choose('Home')
    await act(() => handle.current?.validate())
    expect(radio('Home')).toBeChecked()
    expect(control('shippingAddress.phone')).toBeInvalid()
  })

  it.each([
    ['is not allowed', { allowedCountries: { shippingAddress: ['US'] } }],
    ['is not the locked one', { fields: { 'shippingAddress.country': 'locked' } }],
  ] as const)('disables an address whose country %s, and shows the reason', async (_why, rules) => {
    const { user, values } = open({ rules, defaultValues: { shippingAddress: { country: 'US' } } })
    expect(radio('Work')).toBeDisabled()
    expect(radio('Work')).toHaveAccessibleDescription(/We don't ship to this country or region/)
    await user.click(radio('Work'))
    await idle()
    expect(values()?.country).toBe('US')
    expect(radio('Home')).toBeEnabled()
  })

  it('is deselected by a reset, and when other values are set', async () => {
    const { choose, handle } = open()
    await choose('Home')
    act(() => handle.current?.reset({}))
    expect(radio('Use a different address')).toBeChecked()
    await choose('Home')
    await act(() => handle.current?.setValues({ shippingAddress: { line1: '9 Oak St' } }))
    expect(radio('Use a different address')).toBeChecked()
    expect(control('shippingAddress.line1')).toHaveValue('9 Oak St')
  })

  it('supports the billing address, without a recipient', async () => {
    const { choose, values } = open({}, 'billingAddress')
    await choose('Home')
    expect(values()).toEqual({ ...albany, line2: 'Apt 5' })
  })

  it('is hidden while "Same as billing address" is ticked', async () => {
    const { choose, user, values } = open({ sameAs: 'shipping', defaultValues: { billingAddress: albany } })
    expect(screen.queryByRole('radio', { name: 'Home' })).toBeNull()
    await user.click(screen.getByRole('checkbox', { name: /same as/i }))
    await choose('Mum')
    expect(values()).toMatchObject({ line1: '3 Elm St', fullName: 'Mum' })
    await user.click(screen.getByRole('checkbox', { name: /same as/i }))
    expect(values()).toMatchObject(albany)
  })
})
