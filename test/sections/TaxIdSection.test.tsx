import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createRef } from 'react'
import { describe, expect, it, vi } from 'vitest'

import {
  Checkout,
  type CheckoutHandle,
  CheckoutForm,
  type CheckoutRules,
  type RootProps,
  TaxIdSection,
} from '../../src/index.js'
import { checkoutPage } from '../../src/providers/checkout-page/index.js'
import { fastspring } from '../../src/providers/fastspring/index.js'
import type { Provider } from '../../src/providers/provider.js'
import { createMemoryAdapter } from '../../src/testing/index.js'

vi.setConfig({ testTimeout: 30_000 })

const rules: CheckoutRules = { sections: ['billingAddress', 'taxId'] }
const label = "I'm buying for a business"

function renderTaxId(props: Partial<RootProps> = {}, provider: Provider = checkoutPage) {
  const adapter = createMemoryAdapter({ provider })
  const handle = createRef<CheckoutHandle>()
  render(<CheckoutForm adapter={adapter} rules={rules} {...props} ref={handle} />)
  const user = userEvent.setup()
  return {
    adapter,
    user,
    handle,
    box: () => screen.queryByLabelText(label),
    tick: () => user.click(screen.getByLabelText(label)),
    type: () => screen.getByLabelText<HTMLSelectElement>('Tax ID type'),
    value: () => screen.getByLabelText<HTMLInputElement>('Tax ID'),
    chooseCountry: (code: string) => user.selectOptions(screen.getByLabelText('Country or region'), code),
    stored: () => adapter.updates.at(-1)?.taxId,
    /** Types a number and leaves the field. */
    async enter(number: string) {
      const input = screen.getByLabelText('Tax ID')
      await user.clear(input)
      await user.type(input, number)
      await user.tab()
    },
  }
}

const country = (code: string) => ({ defaultValues: { billingAddress: { country: code } } })
const options = (select: HTMLSelectElement) => [...select.options].map(({ value }) => value).filter(Boolean)

describe('the business switch', () => {
  it('shows type and number, hides both and restores them', async () => {
    const { box, tick, type, value, enter, handle } = renderTaxId(country('DE'))
    expect(box()).not.toBeChecked()
    expect(screen.queryByLabelText('Tax ID')).toBeNull()
    await tick()
    await enter('DE136695976')
    await tick()
    expect(screen.queryByLabelText('Tax ID')).toBeNull()
    expect(handle.current?.getValues().taxId).toEqual({ type: '', value: '', region: '' })
    await tick()
    expect(value()).toHaveValue('DE136695976')
    expect(type()).toHaveValue('eu_vat')
  })

  it('is on if there is a default number, and stays on when the number is cleared', async () => {
    const { box, user, value } = renderTaxId({
      defaultValues: { billingAddress: { country: 'DE' }, taxId: { type: 'eu_vat', value: 'DE136695976' } },
    })
    expect(box()).toBeChecked()
    await user.clear(value())
    await user.tab()
    expect(box()).toBeChecked()
    expect(value()).toHaveValue('')
  })

  it('follows a reset', async () => {
    const { box, tick, enter, handle, type } = renderTaxId(country('DE'))
    await tick()
    await enter('DE136695976')
    act(() => handle.current?.reset())
    await waitFor(() => expect(box()).not.toBeChecked())
    act(() => handle.current?.reset({ taxId: { type: 'gb_vat', value: 'GB980780684' } }))
    await waitFor(() => expect(box()).toBeChecked())
    expect(type()).toHaveValue('gb_vat')
  })

  it('is not shown if the rules require or lock the tax ID', () => {
    const { box } = renderTaxId({ rules: { ...rules, fields: { 'taxId.value': 'required' } } })
    expect(box()).toBeNull()
    expect(screen.getByLabelText('Tax ID')).toBeRequired()
  })

  it('is turned on by an issue at the number', async () => {
    const { box } = renderTaxId({ issues: [{ path: 'taxId.value', code: 'required' }] })
    await screen.findAllByText('Enter your tax ID.')
    expect(box()).toBeChecked()
  })

  it.each([
    ['the typed number', '39053344705'],
    ['an empty number', ''],
  ])('shows, when it is added to an open form, %s', async (_, number) => {
    const { box, user, value, chooseCountry, handle } = renderTaxId(
      { ...country('BR'), rules: { ...rules, fields: { 'billingAddress.country': 'required' } } },
      fastspring,
    )
    expect(box()).toBeNull()
    if (number) await user.type(value(), number)
    await chooseCountry('US')
    expect(handle.current?.getValues().taxId.value).toBe(number)
    expect((box() as HTMLInputElement).checked).toBe(number !== '')
  })

  it('hides errors when it is turned off', async () => {
    const { tick, enter } = renderTaxId(country('DE'))
    await tick()
    await enter('12')
    await screen.findByText(/doesn't match the selected/)
    await tick()
    expect(screen.queryByText(/doesn't match the selected/)).toBeNull()
  })

  it('shows a company field only if the contact section on the page has none', async () => {
    const { user } = renderTaxId({ rules: { sections: ['contact', 'taxId'] } })
    await user.click(screen.getByLabelText(label))
    expect(screen.getAllByLabelText('Company')).toHaveLength(1)
    cleanup()
    render(
      <Checkout.Root adapter={createMemoryAdapter({ provider: checkoutPage })}>
        <Checkout.Form>
          <Checkout.Field name="contact.email" />
          <TaxIdSection />
        </Checkout.Form>
      </Checkout.Root>,
    )
    expect(screen.queryByLabelText('Company')).toBeNull()
    await user.click(screen.getByLabelText(label))
    expect(screen.getByLabelText('Company')).toHaveAttribute('name', 'contact.company')
  })
})

describe('the type of a tax ID', () => {
  it('is that of the country, followed by the country’s other types and then all others', async () => {
    const { tick, type } = renderTaxId(country('BR'))
    await tick()
    expect(type()).toHaveValue('br_cnpj')
    expect(options(type()).slice(0, 2)).toEqual(['br_cnpj', 'br_cpf'])
    expect(options(type())).toHaveLength(135)
    expect(type().selectedOptions[0]).toHaveTextContent('Brazil – CNPJ (company)')
  })

  it.each([
    ['MY', 'C 1234567890', 'my_itn', 'C 1234567890'],
    ['BR', 'CPF 390.533.447-05', 'br_cpf', 'CPF 390.533.447-05'],
    ['DE', '136695976', 'eu_vat', 'DE136695976'],
  ])('in %s, is one of its own for %s', async (code, number, own, shown) => {
    const { tick, enter, type, value } = renderTaxId(country(code))
    await tick()
    await enter(number)
    await waitFor(() => expect(type()).toHaveValue(own))
    expect(value()).toHaveValue(shown)
  })

  it('follows the country until the shopper selects one', async () => {
    const { tick, type, user, chooseCountry } = renderTaxId(country('DE'))
    await tick()
    expect(type()).toHaveValue('eu_vat')
    await chooseCountry('CH')
    expect(type()).toHaveValue('ch_vat')
    expect(options(type())[0]).toBe('ch_vat')
    await user.selectOptions(type(), 'gb_vat')
    await chooseCountry('US')
    expect(type()).toHaveValue('gb_vat')
  })

  it('lists all types for a country without its own, and keeps an unknown one', async () => {
    const { type, tick, handle } = renderTaxId(country('AQ'))
    await tick()
    expect(type()).toHaveValue('')
    expect(options(type())).toHaveLength(135)
    act(() => handle.current?.reset({ taxId: { type: 'xx_new', value: 'AB 1' } }))
    await waitFor(() => expect(type()).toHaveValue('xx_new'))
  })

  it('is inferred from the number and announced, and stays as it was after Undo', async () => {
    const { tick, type, user, enter } = renderTaxId(country('DE'))
    await tick()
    await enter('GB 980 7806 84')
    expect(type()).toHaveValue('gb_vat')
    const note = await screen.findByText(/We selected United Kingdom – VAT/)
    expect(note.closest('[aria-live="polite"]')).not.toBeNull()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(type()).toHaveValue('eu_vat')
    expect(type()).toHaveFocus()
    expect(screen.queryByText(/We selected/)).toBeNull()
    await enter('GB980780684')
    expect(type()).toHaveValue('eu_vat')
    expect(await screen.findByText(/doesn't match the selected/)).toBeVisible()
  })

  it('is never changed after the shopper selected it', async () => {
    const { tick, type, user, enter } = renderTaxId(country('DE'))
    await tick()
    await user.selectOptions(type(), 'de_stn')
    await enter('GB980780684')
    expect(type()).toHaveValue('de_stn')
  })

  it('returns to that of the country when the number changes', async () => {
    const { tick, type, enter, value } = renderTaxId(country('DE'))
    await tick()
    await enter('GB980780684')
    await enter('DE136695976')
    expect(type()).toHaveValue('eu_vat')
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
    expect(value()).toBeValid()
  })

  it('distinguishes CPF and CNPJ, including a CNPJ with letters', async () => {
    const { tick, type, enter } = renderTaxId(country('BR'))
    await tick()
    await enter('39053344705')
    expect(type()).toHaveValue('br_cpf')
    await enter('12.ABC.345/01DE-35')
    expect(type()).toHaveValue('br_cnpj')
  })
})

describe('a tax ID number', () => {
  it('has an example of its type', async () => {
    const { tick, type, user, value } = renderTaxId(country('AT'))
    await tick()
    expect(value()).toHaveAccessibleDescription(/For example ATU12345678/)
    await user.selectOptions(type(), 'us_ein')
    expect(value()).toHaveAccessibleDescription(/For example 12-3456789/)
    expect(value()).toHaveAttribute('dir', 'ltr')
  })

  it('is completed with the prefix of its country', async () => {
    const { tick, enter, value, user, stored } = renderTaxId(country('DE'))
    await tick()
    await enter('136 695 976')
    expect(value()).toHaveValue('DE136695976')
    await user.click(screen.getByLabelText('Tax ID'))
    await user.clear(value())
    await user.type(value(), '136695976{Enter}')
    expect(value()).toHaveValue('DE136695976')
    expect(stored()).toBeUndefined()
  })

  it('with a wrong check digit shows a warning and is saved', async () => {
    const { tick, enter, user, stored } = renderTaxId({ ...country('DE'), rules: { sections: ['taxId'] } })
    await tick()
    await enter('DE136695977')
    expect(await screen.findByText('Double-check this number; a digit may be wrong.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(stored()).toEqual({ type: 'eu_vat', value: 'DE136695977', region: '' }))
  })
})

describe('a tax ID at FastSpring', () => {
  const address = { line1: 'Rua 1', city: 'São Paulo', state: 'SP', postalCode: '01310-200', country: 'BR' }

  it('has no switch in Brazil, and accepts a CPF or CNPJ only', async () => {
    const { box, value, enter, user, stored } = renderTaxId({ defaultValues: { billingAddress: address } }, fastspring)
    expect(box()).toBeNull()
    expect(screen.queryByLabelText('Tax ID type')).toBeNull()
    expect(value()).toBeRequired()
    expect(value()).toHaveAccessibleDescription(/CNPJ.*01\.234\.456\/5432-10, CPF.*123\.456\.789-87/)
    await enter('123')
    expect(await screen.findByText(/doesn't match the selected/)).toBeVisible()
    for (const [typed, sent] of [
      ['39053344705', '390.533.447-05'],
      ['12ABC34501DE35', '12.ABC.345/01DE-35'],
    ] as const) {
      await enter(typed)
      await user.click(screen.getByRole('button', { name: 'Save' }))
      await waitFor(() => expect(stored()).toMatchObject({ value: sent }))
    }
  })

  it('includes the state of an exemption only in the USA, and restores it', async () => {
    const asked: CheckoutRules = { ...rules, fields: { 'billingAddress.country': 'required' } }
    const { tick, user, chooseCountry, handle } = renderTaxId({ ...country('US'), rules: asked }, fastspring)
    await tick()
    const region = () => screen.queryByLabelText<HTMLSelectElement>('US tax exemption state')
    await user.selectOptions(region() as HTMLSelectElement, 'TX')
    expect(region()?.selectedOptions[0]).toHaveTextContent('Texas')
    await chooseCountry('DE')
    expect(region()).toBeNull()
    expect(handle.current?.getValues().taxId.region).toBe('')
    await chooseCountry('US')
    expect(region()).toHaveValue('TX')
  })

  it('is saved as typed if its type is unknown', async () => {
    const { tick, enter, user, stored } = renderTaxId({ ...country('DE'), rules: { sections: ['taxId'] } }, fastspring)
    await tick()
    await enter('anything 1')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(stored()).toMatchObject({ type: '', value: 'anything 1' }))
  })
})

describe('a tax ID that the rules lock', () => {
  it('is shown with the label of its type', async () => {
    const fields = { 'taxId.type': 'locked', 'taxId.value': 'locked' } as const
    renderTaxId({
      rules: { ...rules, fields },
      defaultValues: { billingAddress: { country: 'US' }, taxId: { type: 'us_ein', value: '12-3456789' } },
    })
    expect(await screen.findByText('United States – EIN')).toBeVisible()
    expect(screen.getByText('12-3456789')).toBeVisible()
    expect(screen.queryByText('us_ein')).toBeNull()
  })
})
