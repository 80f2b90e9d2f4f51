import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'

import { CheckoutForm } from '../../src/index.js'
import { createSandboxAdapter, exampleValues, fillCheckout } from '../../src/testing/index.js'

// As in a browser and in jest's jsdom: lists of states and the tax ID fields load while the form is filled.
vi.mock('#tax-id', () => import('../../src/sections/tax-id/LazyTaxIdFieldset.js'))
vi.mock('#subdivisions', () => import('../../src/countries/subdivisions/lazy.js'))

// The first country starts without any loaded chunk.
it.each(['BR', 'US'])(
  'fillCheckout fills the example of %s while parts of the form load',
  async (country) => {
    const adapter = createSandboxAdapter('checkout-page')
    const { container } = render(<CheckoutForm adapter={adapter} />)
    expect(screen.queryByRole('combobox', { name: /State/ })).toBeNull()
    const values = exampleValues(country)
    const user = userEvent.setup({ delay: null })
    await fillCheckout(user, container, values)
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('Saved.', {}, { timeout: 15_000 })
    const { line1, city, state } = values.shippingAddress
    expect(adapter.sandbox.session()).toMatchObject({
      address: { line1, city },
      shipping: { address: { line1, city, state } },
      taxId: values.taxId.value,
    })
    expect(container.querySelector('select[name="shippingAddress.state"]')).toHaveValue(state)
    expect(container.querySelector('[name="taxId.value"]')).toHaveValue(values.taxId.value)
  },
  60_000,
)
