import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createRef } from 'react'
import { describe, expect, it, vi } from 'vitest'

import {
  Checkout,
  CheckoutForm,
  type CheckoutHandle,
  ContactSection,
  type PartialValues,
  type RootProps,
} from '../../../src/index.js'
import { stripe } from '../../../src/providers/stripe/index.js'
import { createMemoryAdapter } from '../../../src/testing/index.js'

const control = (name: string) => document.querySelector<HTMLInputElement>(`[name="${name}"]`)
const idle = (ms = 60) => act(() => new Promise<void>((resolve) => setTimeout(resolve, ms)))
const berlin = { country: 'DE', line1: 'Hauptstr. 1', city: 'Berlin', postalCode: '10115' }
const albany = { country: 'US', line1: '1 Main St', city: 'Albany', state: 'NY', postalCode: '12207' }
const option = { id: 'std', label: 'Parcel', amount: 500, currency: 'eur' }

function open(props: Partial<RootProps> = {}) {
  const adapter = createMemoryAdapter({ quote: () => [option] })
  const handle = createRef<CheckoutHandle>()
  render(<CheckoutForm rules={{ sections: ['shippingAddress'] }} {...props} adapter={adapter} ref={handle} />)
  const current = () => {
    if (!handle.current) throw new Error('There is no form.')
    return handle.current
  }
  return {
    adapter,
    current,
    values: () => current().getValues(),
    set: async (values: PartialValues) => {
      await act(() => current().setValues(values))
      await idle()
    },
  }
}

describe('setValues', () => {
  it('replaces the given values and keeps the others', async () => {
    const { set, values } = open({
      rules: {},
      sameAs: 'none',
      defaultValues: { contact: { email: 'ann@example.com' }, shippingAddress: { ...albany, line2: 'Apt 5' } },
    })
    await userEvent.setup().type(control('contact.fullName') as HTMLElement, 'Ann Lee')
    await set({ shippingAddress: { line1: '9 Elm St', city: undefined, postalCode: null } })
    expect(values()).toMatchObject({
      contact: { email: 'ann@example.com', fullName: 'Ann Lee' },
      shippingAddress: { ...albany, line1: '9 Elm St', line2: 'Apt 5' },
    })
    expect(control('shippingAddress.line1')).toHaveValue('9 Elm St')
  })

  it('clears a field that is given as an empty text', async () => {
    const { set, values } = open({ defaultValues: { shippingAddress: { ...albany, line2: 'Apt 5' } } })
    await set({ shippingAddress: { line2: '' } })
    expect(control('shippingAddress.line2')).toHaveValue('')
    expect(values().shippingAddress).toMatchObject({ ...albany, line2: '' })
  })

  it('opens a collapsed field that has a value', async () => {
    const { set } = open({ defaultValues: { shippingAddress: albany } })
    expect(control('shippingAddress.line2')).toBeNull()
    await set({ shippingAddress: { line2: 'Apt 5' } })
    expect(control('shippingAddress.line2')).toHaveValue('Apt 5')
  })

  it.each([
    ['before the list of its country was loaded', {}, 'New York'],
    ['in a list that is on the page', { shippingAddress: { ...albany, state: 'CA' } }, 'new york'],
    ['in the list of another country', { shippingAddress: { ...albany, country: 'CA', state: 'ON' } }, 'N.Y.'],
  ])('accepts the names of a country and a state, %s', async (_when, defaultValues, state) => {
    const { set, values } = open({ defaultValues })
    await set({ shippingAddress: { ...albany, country: 'United States', state } })
    await waitFor(() => expect(control('shippingAddress.state')).toHaveDisplayValue('New York'))
    expect(control('shippingAddress.country')).toHaveDisplayValue('United States')
    expect(values().shippingAddress).toMatchObject({ country: 'US', state: 'NY' })
  })

  it('drops the state of another country', async () => {
    const { set, values } = open({ defaultValues: { shippingAddress: albany } })
    await set({ shippingAddress: berlin })
    expect(values().shippingAddress).toMatchObject({ ...berlin, state: '' })
  })

  it('completes a phone number with the country in the same call', async () => {
    const { adapter, set, current } = open({ rules: { sections: ['shippingAddress'] } })
    await set({ shippingAddress: { ...berlin, fullName: 'Ann Lee', phone: '0171 1234567' } })
    await act(() => current().save())
    expect(adapter.updates[0]?.shippingAddress?.phone).toBe('+491711234567')
  })

  it.each([
    ['is not allowed by the rules', { allowedCountries: ['US'] }, { country: 'DE', fullName: 'Ann' }],
    ['is not the locked one', { fields: { 'shippingAddress.country': 'locked' } }, { country: 'DE', phone: '1' }],
    ['is hidden by the rules', { fields: { 'shippingAddress.country': 'hidden' } }, { country: 'DE', line2: '1' }],
    ['is unknown', {}, { country: 'Atlantis' }],
  ] as const)('ignores an address whose country %s, and warns', async (_which, rules, given) => {
    const logged = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const { adapter, set, values } = open({
      save: 'auto',
      rules: { sections: ['shippingAddress'], ...rules },
      defaultValues: { shippingAddress: albany },
    })
    const before = values()
    await set({ shippingAddress: { ...berlin, ...given } })
    expect(values()).toEqual(before)
    expect(adapter.updates).toEqual([])
    expect(logged.mock.calls.join()).toMatch(/setValues` ignored shippingAddress\.country/)
    logged.mockRestore()
  })

  it('accepts an address whose locked country is the same', async () => {
    const { set, values } = open({
      rules: { sections: ['shippingAddress'], fields: { 'shippingAddress.country': 'locked' } },
      defaultValues: { shippingAddress: albany },
    })
    await set({ shippingAddress: { country: 'US', line1: '9 Elm St' } })
    expect(values().shippingAddress).toMatchObject({ ...albany, line1: '9 Elm St' })
  })

  it.each([
    ['hidden', { 'shippingAddress.company': 'hidden' }, { shippingAddress: { company: 'Acme' } }],
    ['locked', { 'shippingAddress.city': 'locked' }, { shippingAddress: { city: 'Troy' } }],
    ['of a section that is left out', {}, { contact: { email: 'ann@example.com' } }],
    ['unknown', {}, { shippingAddress: { zip: '12207' } as object }],
  ] as const)('ignores a field that is %s, and warns', async (_what, fields, given) => {
    const logged = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const { set, values } = open({
      rules: { sections: ['shippingAddress'], fields },
      defaultValues: { shippingAddress: albany },
    })
    const before = values()
    await set(given)
    expect(values()).toEqual(before)
    const [path] = Object.entries(given).map(([id, section]) => `${id}.${Object.keys(section)[0]}`)
    expect(logged.mock.calls.join()).toContain(path)
    logged.mockRestore()
  })

  it('counts as an edit: it validates, saves once, and quotes once', async () => {
    const onChange = vi.fn()
    const { adapter, set } = open({
      save: 'auto',
      rules: { sections: ['shippingAddress', 'shippingOptions'] },
      onChange,
    })
    act(() => control('shippingAddress.city')?.focus())
    await set({ shippingAddress: { ...berlin, fullName: 'Ann Lee' } })
    await waitFor(() => expect(adapter.updates).toHaveLength(1))
    await idle(200)
    expect(adapter.updates).toMatchObject([{ shippingAddress: { ...berlin, fullName: 'Ann Lee' } }])
    expect(onChange.mock.calls.filter(([{ section }]) => section === 'shippingAddress')).toHaveLength(1)
    expect(adapter.quotes.length).toBeLessThanOrEqual(1)
  })

  it('requests a quote even if nothing is saved automatically', async () => {
    const { adapter, set } = open({ rules: { sections: ['shippingAddress', 'shippingOptions'] } })
    await set({ shippingAddress: { ...berlin, fullName: 'Ann Lee' } })
    expect(await screen.findByRole('radio', { name: /Parcel/ })).toBeVisible()
    expect(adapter.quotes).toHaveLength(1)
    expect(adapter.updates).toEqual([])
  })

  it('removes the errors of the given fields', async () => {
    const { set, current } = open({ defaultValues: { shippingAddress: { ...albany, fullName: 'Ann', city: '' } } })
    await act(() => current().validate())
    expect(control('shippingAddress.city')).toBeInvalid()
    await set({ shippingAddress: { city: 'Albany' } })
    await waitFor(() => expect(control('shippingAddress.city')).toBeValid())
  })

  it('is applied before a save and a validation that are called right after', async () => {
    const { adapter, current } = open()
    await act(async () => {
      const filling = current().setValues({ shippingAddress: { ...berlin, fullName: 'Ann Lee' } })
      const issues = current().validate()
      const saving = current().save()
      await filling
      expect(await issues).toEqual([])
      expect(await saving).toMatchObject({ status: 'saved', saved: ['shippingAddress'] })
    })
    expect(adapter.updates).toMatchObject([{ shippingAddress: berlin }])
  })

  it('keeps the order of calls, and ends with a reset', async () => {
    const { current, values } = open()
    await act(async () => {
      void current().setValues({ shippingAddress: berlin })
      await current().setValues({ shippingAddress: { line1: 'Nebenstr. 2' } })
    })
    expect(values().shippingAddress).toMatchObject({ ...berlin, line1: 'Nebenstr. 2' })
    await act(async () => {
      const filling = current().setValues({ shippingAddress: { city: 'Bonn' } })
      current().reset({ shippingAddress: albany })
      await filling
    })
    expect(values().shippingAddress).toMatchObject(albany)
  })

  it('ticks the business box for a tax ID', async () => {
    const user = userEvent.setup()
    const { set } = open({ rules: { sections: ['billingAddress', 'taxId'] } })
    const box = await screen.findByRole('checkbox', { name: /business/ })
    await user.click(box)
    await user.click(box)
    await set({ billingAddress: { country: 'DE' }, taxId: { type: 'eu_vat', value: 'DE136695976' } })
    expect(box).toBeChecked()
    expect(control('taxId.value')).toHaveValue('DE136695976')
    expect(control('taxId.type')).toHaveValue('eu_vat')
  })

  it('fills in the recipient from a contact', async () => {
    const { set, values } = open({ rules: { sections: ['contact', 'shippingAddress'] } })
    await set({ contact: { email: 'ann@example.com', fullName: 'Ann Lee' } })
    expect(values().shippingAddress.fullName).toBe('Ann Lee')
  })

  it('sets values that are not on the page, for the next step', async () => {
    const handle = createRef<CheckoutHandle>()
    render(
      <Checkout.Root adapter={createMemoryAdapter({ provider: stripe })} ref={handle}>
        <Checkout.Form>
          <ContactSection />
        </Checkout.Form>
      </Checkout.Root>,
    )
    await act(async () => handle.current?.setValues({ shippingAddress: { ...albany, state: 'new york' } }))
    expect(handle.current?.getValues().shippingAddress).toMatchObject(albany)
  })
})

describe('setValues for an address that copies the other one', () => {
  const rules = { sections: ['contact', 'billingAddress', 'shippingAddress'] } as const
  const contact = { email: 'ann@example.com', fullName: 'Ann Lee' }
  const start = { rules, defaultValues: { contact, billingAddress: { ...albany, line2: 'Apt 5' } } }
  const box = () => screen.getByRole('checkbox', { name: /same as/i })

  it('unticks the box for a different address, and keeps the other values', async () => {
    const { set, values } = open(start)
    expect(box()).toBeChecked()
    await set({ shippingAddress: { line1: '9 Elm St' } })
    expect(box()).not.toBeChecked()
    expect(control('shippingAddress.line1')).toHaveValue('9 Elm St')
    expect(values().shippingAddress).toMatchObject({
      ...albany,
      line1: '9 Elm St',
      line2: 'Apt 5',
      fullName: 'Ann Lee',
    })
    expect(values().billingAddress.line1).toBe(albany.line1)
  })

  it('does the same when the billing address is the copy', async () => {
    const shippingAddress = { ...berlin, fullName: 'Ann Lee' }
    const { set, values } = open({ rules, sameAs: 'billing', defaultValues: { contact, shippingAddress } })
    await set({ billingAddress: { ...albany, line2: '' } })
    expect(box()).not.toBeChecked()
    expect(values()).toMatchObject({ billingAddress: albany, shippingAddress })
  })

  it('keeps the box ticked for an equal address, and for both at once', async () => {
    const { set, values } = open(start)
    await set({ shippingAddress: { line1: albany.line1, fullName: 'Ann Lee' } })
    expect(box()).toBeChecked()
    await set({ billingAddress: berlin, shippingAddress: berlin })
    expect(box()).toBeChecked()
    expect(values().shippingAddress).toMatchObject(berlin)
  })

  it('can tick and untick the box', async () => {
    const { set, values } = open(start)
    await set({ shippingAddress: { shipTo: '' } })
    expect(box()).not.toBeChecked()
    expect(values().shippingAddress).toMatchObject({ ...albany, fullName: 'Ann Lee' })
    await set({ shippingAddress: { shipTo: 'billing' } })
    expect(box()).toBeChecked()
  })
})
