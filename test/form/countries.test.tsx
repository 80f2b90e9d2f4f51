import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'

import { BillingAddressForm } from '../../src/index.js'
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
  it('shows the fields of the chosen country and keeps what was typed for the way back', async () => {
    const { user, select } = await open('US')
    await user.type(screen.getByLabelText('State'), 'California')
    await user.type(screen.getByLabelText('Postal code'), '90210')
    await user.selectOptions(select, 'HK')
    expect([isShown('State'), isShown('Postal code')]).toEqual([true, false])
    await user.selectOptions(select, 'GB')
    expect([isShown('State'), isShown('Postal code')]).toEqual([false, true])
    await user.selectOptions(select, 'US')
    expect(screen.getByLabelText<HTMLInputElement>('State').value).toBe('California')
    expect(screen.queryByRole('group', { name: 'There is a problem' })).toBeNull()
  })

  it('sends nothing that the country does not have, and codes in its own form', async () => {
    const { user, adapter, select } = await open('US')
    await user.type(screen.getByLabelText('Address line 1'), '10 Downing Street')
    await user.type(screen.getByLabelText('City'), 'London')
    await user.type(screen.getByLabelText('State'), 'california')
    await user.type(screen.getByLabelText('Postal code'), '90210')
    await user.click(save())
    await screen.findByText('Saved.')
    expect(adapter.updates.at(-1)?.billingAddress).toMatchObject({ state: 'CA', postalCode: '90210' })
    await user.selectOptions(select, 'GB')
    await user.clear(screen.getByLabelText('Postal code'))
    await user.type(screen.getByLabelText('Postal code'), 'sw1a2aa')
    await user.click(save())
    await screen.findByText('Saved.')
    expect(adapter.updates.at(-1)?.billingAddress).toMatchObject({ state: '', postalCode: 'SW1A 2AA' })
  })

  it('says how a postal code of the country is written', async () => {
    const { user } = await open('DE')
    await user.type(screen.getByLabelText('Postal code'), '123')
    await user.tab()
    const text = await screen.findByText(/^Postal code does not fit the country or region\. Enter it like \d{5}\.$/)
    expect(screen.getByLabelText('Postal code').getAttribute('aria-describedby')).toContain(text.id)
  })

  it('says that a state is not one of the country', async () => {
    const { user } = await open('US')
    await user.type(screen.getByLabelText('State'), 'Atlantis')
    await user.tab()
    await screen.findByText('State was not recognized for this country or region. Enter its name or its code.')
  })
})
