import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'

import { BillingAddressForm, CheckoutForm, type CheckoutRules, ShippingAddressForm } from '../../src/index.js'
import { locale as english } from '../../src/locales/en.js'
import { createMemoryAdapter } from '../../src/testing/index.js'

async function open(country: string) {
  const user = userEvent.setup()
  const adapter = createMemoryAdapter()
  render(<BillingAddressForm adapter={adapter} />)
  const select = screen.getByLabelText('Country or region')
  await user.selectOptions(select, country)
  return { user, adapter, select }
}
const isShown = (label: string) => screen.queryByLabelText(label) !== null
const save = () => screen.getByRole('button', { name: 'Save' })

describe('an address form', () => {
  it('shows the fields of the selected country, and restores values when the country changes back', async () => {
    const { user, select } = await open('US')
    await user.selectOptions(screen.getByLabelText('State'), 'California')
    await user.type(screen.getByLabelText('ZIP code'), '90210')
    await user.selectOptions(select, 'HK')
    expect([isShown('Area'), isShown('Postal code')]).toEqual([true, false])
    await user.selectOptions(select, 'GB')
    expect([isShown('State'), isShown('County'), isShown('Postcode')]).toEqual([false, false, true])
    expect(screen.getByLabelText<HTMLInputElement>('Postcode').value).toBe('90210')
    await user.selectOptions(select, 'US')
    expect(screen.getByLabelText<HTMLInputElement>('State').value).toBe('CA')
    expect(screen.queryByRole('group', { name: 'There is a problem' })).toBeNull()
  })

  it('clears the state of another country, and restores it with its country', async () => {
    const { user, select } = await open('US')
    await user.selectOptions(screen.getByLabelText('State'), 'AL')
    // Alagoas and Alabama share the code AL.
    await user.selectOptions(select, 'BR')
    expect(screen.getByLabelText<HTMLSelectElement>('State').value).toBe('')
    await user.selectOptions(screen.getByLabelText('State'), 'São Paulo')
    await user.selectOptions(select, 'US')
    expect(screen.getByLabelText<HTMLSelectElement>('State').value).toBe('AL')
    await user.selectOptions(select, 'BR')
    expect(screen.getByLabelText<HTMLSelectElement>('State').value).toBe('SP')
    expect(document.querySelector('[aria-invalid]')).toBeNull()
  })

  it('asks to select a state if the country has a list, in the summary too', async () => {
    const { user } = await open('US')
    const state = screen.getByRole('combobox', { name: 'State' })
    await user.click(save())
    await waitFor(() => expect(state).toHaveAccessibleDescription('Select an option for “State”.'))
    expect(screen.getByRole('link', { name: 'Select an option for “State”.' })).toHaveAttribute('href', `#${state.id}`)
  })

  it('selects the state that was typed before a country was selected', async () => {
    const user = userEvent.setup()
    render(<BillingAddressForm adapter={createMemoryAdapter()} />)
    await user.type(screen.getByLabelText('State'), 'california')
    await user.selectOptions(screen.getByLabelText('Country or region'), 'US')
    expect(screen.getByLabelText<HTMLSelectElement>('State').value).toBe('CA')
  })

  it.each([
    ['US', ['State', 'ZIP code']],
    ['GB', ['Postcode']],
    ['IN', ['PIN code', 'State']],
    ['IE', ['County', 'Eircode']],
    ['AE', ['Emirate']],
    ['CA', ['Province', 'Postal code']],
    ['DE', ['Postal code']],
    ['JP', ['Prefecture', 'Postal code']],
  ])('labels and orders the fields of %s as the country does', async (country, words) => {
    const { select } = await open(country)
    const labels = [...document.querySelectorAll('label')].map(({ textContent }) => textContent)
    expect(labels.filter((label) => words.includes(label ?? ''))).toEqual(words)
    expect(labels[0]).toBe('Country or region')
    expect(select).toHaveFocus()
  })

  it('reorders the fields for another country without recreating them', async () => {
    const { user, select } = await open('DE')
    const before = [...document.querySelectorAll('input')]
    await user.selectOptions(select, 'GB')
    const after = [...document.querySelectorAll('input')]
    expect(after.map(({ name }) => name)).not.toEqual(before.map(({ name }) => name))
    expect(new Set(after)).toEqual(new Set(before))
    expect(after.every((input) => before.includes(input))).toBe(true)
  })

  it('orders a Japanese address for its readers', async () => {
    const user = userEvent.setup()
    const names = () => [...document.querySelectorAll('input, select')].map((control) => control.getAttribute('name'))
    const japanese = { ...english, code: 'ja' }
    render(<BillingAddressForm adapter={createMemoryAdapter()} locale={japanese} />)
    await user.selectOptions(screen.getByLabelText('Country or region'), 'JP')
    expect(names()).toEqual(['country', 'postalCode', 'state', 'city', 'line1'].map((key) => `billingAddress.${key}`))
    expect(screen.getByRole('option', { name: '東京都' })).toHaveValue('13')
  })

  it('sends only parts that the country uses, with the state as a code', async () => {
    const { user, adapter, select } = await open('US')
    await user.type(screen.getByLabelText('Address line 1'), '10 Downing Street')
    await user.type(screen.getByLabelText('City'), 'London')
    await user.selectOptions(screen.getByLabelText('State'), 'California')
    await user.type(screen.getByLabelText('ZIP code'), '90210')
    await user.click(save())
    await screen.findByText('Saved.')
    expect(adapter.updates.at(-1)?.billingAddress).toMatchObject({ state: 'CA', postalCode: '90210' })
    await user.selectOptions(select, 'GB')
    await user.clear(screen.getByLabelText('Postcode'))
    await user.type(screen.getByLabelText('Postcode'), 'sw1a2aa')
    await user.click(save())
    await screen.findByText('Saved.')
    expect(adapter.updates.at(-1)?.billingAddress).toMatchObject({ state: '', postalCode: 'SW1A 2AA' })
  })

  it('shows the expected format of the country’s postal code', async () => {
    const { user } = await open('DE')
    await user.type(screen.getByLabelText('Postal code'), '123')
    await user.tab()
    const text = await screen.findByText(
      /^Postal code isn't valid for this country or region\. Use a format like \d{5}\.$/,
    )
    expect(screen.getByLabelText('Postal code').getAttribute('aria-describedby')).toContain(text.id)
  })

  it('keeps a state that is not in the list, and reports it', async () => {
    const user = userEvent.setup()
    const address = { country: 'US', state: 'Atlantis', line1: '1 Main St', city: 'Albany', postalCode: '12207' }
    render(<BillingAddressForm adapter={createMemoryAdapter()} defaultValues={{ billingAddress: address }} />)
    expect(screen.getByLabelText<HTMLSelectElement>('State').value).toBe('Atlantis')
    await user.click(save())
    await screen.findByRole('link', {
      name: "We don't recognize this state. Enter its full name or abbreviation.",
    })
  })

  it('selects a state from a default value with its name', () => {
    const billingAddress = { country: 'US', state: 'new york' }
    render(<BillingAddressForm adapter={createMemoryAdapter()} defaultValues={{ billingAddress }} />)
    expect(screen.getByLabelText<HTMLSelectElement>('State').value).toBe('NY')
  })
})

describe('warnings about an address', () => {
  const fill = async (
    lines: Partial<Record<string, string>>,
    rules: CheckoutRules = {},
    Form = ShippingAddressForm,
  ) => {
    const user = userEvent.setup()
    const adapter = createMemoryAdapter()
    const onSaved = vi.fn<() => void>()
    const address = { country: 'US', line1: '1 Main St', city: 'Albany', state: 'NY', postalCode: '12207', ...lines }
    const defaultValues = { shippingAddress: address, billingAddress: address }
    render(<Form {...{ adapter, defaultValues, rules, onSaved }} />)
    return { user, adapter, onSaved }
  }

  it.each([
    ['Address line 1', { line1: 'Main Street' }, 'Is the street number missing?'],
    ['Address line 1', { line1: 'P.O. Box 12' }, 'This looks like a P.O. box. Enter a street address if you have one.'],
    ['ZIP code', { postalCode: '90210' }, "This ZIP code doesn't match the state or region."],
  ])('is shown at %s, and does not prevent saving', async (label, lines, words) => {
    const { user, adapter } = await fill(lines)
    await user.click(save())
    await screen.findByText('Saved.')
    expect(adapter.updates).toHaveLength(1)
    expect(await screen.findByText(words)).toBeVisible()
    expect(screen.getByLabelText(label)).toHaveAccessibleDescription(expect.stringContaining(words))
    expect(screen.getByLabelText(label)).not.toHaveAttribute('aria-invalid')
    await user.type(screen.getByLabelText(label), '1')
    expect(screen.queryByText(words)).toBeNull()
  })

  it('is shown when the field loses the focus, politely, and only at that field', async () => {
    const { user } = await fill({ line1: 'Main Street', postalCode: '90210' })
    await user.click(screen.getByLabelText('Address line 1'))
    await user.tab()
    const words = await screen.findByText('Is the street number missing?')
    expect(words.closest('[aria-live="polite"]')).not.toBeNull()
    expect(screen.queryByText(/doesn't match the state/)).toBeNull()
  })

  it('is shown even if the shopper continues at once', async () => {
    const { user } = await fill({ line1: 'Main Street' })
    await user.click(screen.getByLabelText('Address line 1'))
    await user.tab()
    await user.type(screen.getByLabelText('City'), 'x')
    expect(await screen.findByText('Is the street number missing?')).toBeVisible()
  })

  it('disappears when the field it depends on is corrected', async () => {
    const { user } = await fill({ postalCode: '90210' })
    await user.click(screen.getByLabelText('ZIP code'))
    await user.tab()
    await screen.findByText(/doesn't match the state/)
    await user.selectOptions(screen.getByLabelText('State'), 'CA')
    await user.tab()
    await waitFor(() => expect(screen.queryByText(/doesn't match the state/)).toBeNull())
  })

  it.each([
    ['GB', 'Rose Cottage', 'Postcode'],
    ['AE', 'Near the old market', 'Emirate'],
  ])('is not shown for a house without a number in %s', async (country, line1, label) => {
    const { user } = await fill({
      country,
      line1,
      city: 'X',
      state: country === 'AE' ? 'DU' : '',
      postalCode: 'SW1A 1AA',
    })
    await user.click(screen.getByLabelText('Address line 1'))
    await user.tab()
    await user.click(screen.getByLabelText(label))
    await user.tab()
    expect(screen.queryByText('Is the street number missing?')).toBeNull()
  })

  it('becomes an error for a P.O. box with blockPoBox', async () => {
    const { user, adapter } = await fill({ line1: 'PO Box 12' }, { blockPoBox: true })
    await user.click(screen.getByLabelText('Address line 1'))
    await user.tab()
    await user.click(save())
    const words = "We can't deliver to a P.O. box. Enter a street address."
    await screen.findByRole('link', { name: words })
    // Once: an error replaces the warning.
    expect(screen.getByLabelText('Address line 1')).toHaveAccessibleDescription(words)
    expect(adapter.updates).toEqual([])
  })

  it('is not an error for a P.O. box in the billing address', async () => {
    const both = { sections: ['billingAddress', 'shippingAddress'] } as const
    const { user, adapter } = await fill({}, { ...both, blockPoBox: true }, CheckoutForm as typeof ShippingAddressForm)
    await user.click(screen.getByLabelText('Same as billing address'))
    const billing = within(screen.getByRole('group', { name: 'Billing address' }))
    await user.clear(billing.getByLabelText('Address line 1'))
    await user.type(billing.getByLabelText('Address line 1'), 'PO Box 12')
    await user.click(save())
    await screen.findByText('Saved.')
    expect(adapter.updates[0]?.billingAddress?.line1).toBe('PO Box 12')
    expect(screen.queryByText(/P\.O\. box/)).toBeNull()
  })
})
