import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'

import { CheckoutForm, type CheckoutRules, ContactForm } from '../../../src/index.js'
import type { DefaultValues, SectionId } from '../../../src/sections/schema.js'
import { createMemoryAdapter } from '../../../src/testing/index.js'

const address = { line1: '1 Main St', city: 'Town' }

function open(defaultValues: DefaultValues, sections: SectionId[] = ['contact'], rules: CheckoutRules = {}) {
  const adapter = createMemoryAdapter()
  const contact = { email: 'ann@example.com', ...defaultValues.contact }
  const changes: unknown[] = []
  render(
    <CheckoutForm
      adapter={adapter}
      rules={{ ...rules, sections }}
      defaultValues={{ ...defaultValues, contact }}
      onChange={({ values }) => changes.push(values)}
    />,
  )
  const user = userEvent.setup()
  const control = (name: string) => document.querySelector<HTMLInputElement>(`[name="${name}"]`)!
  const save = () => user.click(screen.getByRole('button', { name: 'Save' }))
  return { adapter, user, control, save, changes }
}

describe('a phone number', () => {
  it('is completed with the billing country, shown or not', async () => {
    const { adapter, user, control, save, changes } = open({ billingAddress: { country: 'GB' } })
    await user.type(control('contact.phone'), '02079460018')
    await waitFor(() => expect(control('contact.phone')).toHaveValue('020 7946 0018'))
    await save()
    expect(await screen.findByText('Saved.')).toBeVisible()
    expect(adapter.updates).toMatchObject([{ contact: { phone: '+442079460018' } }])
    expect(control('contact.phone')).toHaveValue('020 7946 0018')
    expect(changes.at(-1)).toMatchObject({ phone: '+442079460018' })
  })

  it('is completed with the shipping country if there is no billing address', async () => {
    const { adapter, user, control, save } = open({ shippingAddress: { country: 'fr' } })
    await user.type(control('contact.phone'), '01 42 34 56 10')
    await save()
    await waitFor(() => expect(adapter.updates).toMatchObject([{ contact: { phone: '+33142345610' } }]))
  })

  it('of a recipient is completed with the shipping country', async () => {
    const { adapter, user, control, save } = open(
      {
        billingAddress: { ...address, country: 'US', state: 'CA', postalCode: '90210' },
        shippingAddress: { ...address, country: 'DE', postalCode: '10557' },
      },
      ['contact', 'billingAddress', 'shippingAddress'],
    )
    await user.type(control('contact.phone'), '201 555 0123')
    await user.type(control('shippingAddress.phone'), '030 901820')
    await save()
    await waitFor(() =>
      expect(adapter.updates).toMatchObject([
        { contact: { phone: '+12015550123' }, shippingAddress: { phone: '+4930901820' } },
      ]),
    )
  })

  it('is completed again when the country changes', async () => {
    const { adapter, user, control, save } = open(
      { contact: { phone: '030 901820' }, billingAddress: { ...address, country: 'DE', postalCode: '10557' } },
      ['contact', 'billingAddress'],
    )
    await save()
    await waitFor(() => expect(adapter.updates).toHaveLength(1))
    await user.selectOptions(control('billingAddress.country'), 'HK')
    await user.clear(control('contact.phone'))
    await user.type(control('contact.phone'), '5123 4567')
    await user.selectOptions(control('billingAddress.state'), 'Kowloon')
    await save()
    await waitFor(() => expect(adapter.updates).toHaveLength(2))
    expect(adapter.updates.map(({ contact }) => contact?.phone)).toEqual(['+4930901820', '+85251234567'])
  })

  it('that is impossible is rejected with a message that says what to do', async () => {
    const { adapter, user, control, save } = open({ billingAddress: { country: 'DE' } })
    await user.type(control('contact.phone'), '123')
    await user.tab()
    expect(
      await screen.findByText(
        'Enter a valid phone number. For another country, start with + and the country code, like +49 1512 3456789.',
      ),
    ).toBeVisible()
    await save()
    expect(await screen.findByRole('link', { name: /^Enter a valid phone number/ })).toBeVisible()
    expect(adapter.updates).toEqual([])
    await user.clear(control('contact.phone'))
    await user.type(control('contact.phone'), '+44 20 7946 0018')
    await waitFor(() => expect(control('contact.phone')).not.toHaveAttribute('aria-invalid'))
    await save()
    await waitFor(() => expect(adapter.updates).toMatchObject([{ contact: { phone: '+442079460018' } }]))
  })

  it('that may start with a country code is sent as a national number, with a hint', async () => {
    const { adapter, user, control, save } = open({ billingAddress: { country: 'DE' } })
    await user.type(control('contact.phone'), '49 170 1234567')
    await user.tab()
    const hint = 'Does this number start with a country code? If so, add a + before it.'
    expect(await screen.findByText(hint)).toBeVisible()
    await save()
    await waitFor(() => expect(adapter.updates).toMatchObject([{ contact: { phone: '+49491701234567' } }]))
    await user.clear(control('contact.phone'))
    await user.type(control('contact.phone'), '+49 170 1234567')
    await user.tab()
    await waitFor(() => expect(screen.queryByText(hint)).toBeNull())
  })

  it('is saved without words before or after it', async () => {
    const { adapter, user, control, save } = open({ billingAddress: { country: 'US' } })
    await user.type(control('contact.phone'), 'Tel.: (415) 555-2671 (home)')
    await save()
    await waitFor(() => expect(adapter.updates).toMatchObject([{ contact: { phone: '+14155552671' } }]))
  })

  it('is sent as typed if the country is unknown', async () => {
    const { adapter, user, control, save } = open({})
    await user.type(control('contact.phone'), '(٢٠١) 555-0123')
    await save()
    await waitFor(() => expect(adapter.updates).toMatchObject([{ contact: { phone: '(201) 555-0123' } }]))
  })

  it('can be required', async () => {
    const { adapter, save } = open({}, ['contact'], { fields: { 'contact.phone': 'required' } })
    await save()
    expect(await screen.findByRole('link', { name: 'Enter a phone number.' })).toBeVisible()
    expect(adapter.updates).toEqual([])
  })

  it.each(['hidden', 'locked'] as const)('that is %s comes from the page, and is not rejected', async (mode) => {
    const { adapter, save } = open({ contact: { phone: '55' }, billingAddress: { country: 'US' } }, ['contact'], {
      fields: { 'contact.phone': mode },
    })
    await save()
    await waitFor(() => expect(adapter.updates).toHaveLength(1))
    expect(document.querySelector('[aria-invalid]')).toBeNull()
  })

  it('that a server rejected stays invalid until it is edited', async () => {
    const issue = { path: 'contact.phone', code: 'rejected-by-provider' }
    const adapter = createMemoryAdapter({ answer: () => ({ status: 'rejected', saved: [], issues: [issue] }) })
    const contact = { email: 'ann@example.com', phone: '201 555 0123' }
    render(<ContactForm adapter={adapter} defaultValues={{ contact, billingAddress: { country: 'US' } }} />)
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(screen.getByLabelText('Phone')).toHaveAttribute('aria-invalid', 'true'))
    expect(adapter.updates[0]?.contact?.phone).toBe('+12015550123')
  })
})
