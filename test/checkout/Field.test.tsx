import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

import { Checkout } from '../../src/index.js'
import { createMemoryAdapter } from '../../src/testing/index.js'

type FieldProps = Parameters<typeof Checkout.Field>[0]

const page = (...fields: FieldProps[]) => (
  <Checkout.Root adapter={createMemoryAdapter()} classNames={{ field: 'ours' }} sameAs="none">
    <Checkout.Form>
      <Checkout.Errors />
      {fields.map((field) => (
        <Checkout.Field key={field.name} {...field} />
      ))}
      <Checkout.Submit />
    </Checkout.Form>
  </Checkout.Root>
)

describe('the props of Checkout.Field', () => {
  it('change the label, also in messages and in the summary', async () => {
    render(
      page(
        { name: 'billingAddress.country' },
        { name: 'billingAddress.postalCode', label: 'Zip' },
        { name: 'contact.phone' },
      ),
    )
    await userEvent.selectOptions(screen.getByLabelText('Country or region'), 'US')
    const zip = screen.getByLabelText('Zip')
    await userEvent.type(zip, 'x')
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(zip).toHaveAccessibleDescription(/^Zip /))
    expect(within(screen.getByRole('group')).getByRole('link', { name: /^Zip / })).toBeInTheDocument()
  })

  it('add a hint that describes the control, a placeholder and a class', () => {
    render(
      page(
        { name: 'contact.company', hint: 'As on your invoice', placeholder: 'Acme', className: 'wide' },
        { name: 'billingAddress.country', placeholder: 'Where?' },
      ),
    )
    const company = screen.getByLabelText('Company')
    expect(company).toHaveAccessibleDescription('optional As on your invoice')
    expect(company).toHaveAttribute('placeholder', 'Acme')
    expect(company.closest('[data-till="field"]')).toHaveClass('ours', 'wide')
    expect(screen.getByRole('option', { name: 'Where?' })).toHaveValue('')
    expect(screen.getByLabelText('Country or region').closest('[data-till="field"]')).not.toHaveClass('wide')
  })

  it('focus the field once, and not again when its control is replaced', async () => {
    render(page({ name: 'billingAddress.country' }, { name: 'billingAddress.state', autoFocus: true }))
    const country = screen.getByLabelText('Country or region')
    expect(screen.getByLabelText('State')).toHaveFocus()
    await userEvent.selectOptions(country, 'US')
    country.focus()
    await waitFor(() => expect(screen.getByLabelText('State').tagName).toBe('SELECT'))
    expect(country).toHaveFocus()
  })

  it('are in server-rendered HTML', () => {
    const html = renderToString(page({ name: 'contact.phone', label: 'Mobile', hint: 'For the courier' }))
    expect(html).toContain('>Mobile</label>')
    expect(html).toContain('For the courier')
  })
})
