import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'

import { CheckoutForm } from '../../src/index.js'
import { createSandboxAdapter, exampleValues, fillCheckout, type SandboxId } from '../../src/testing/index.js'

/** Fills the form of a provider and saves it through its sandbox. */
async function fillAndSave(id: SandboxId, country: string, options = {}) {
  const adapter = createSandboxAdapter(id, options)
  const values = exampleValues(country)
  const { container } = render(<CheckoutForm adapter={adapter} defaultValues={{ billingAddress: { country } }} />)
  const user = userEvent.setup({ delay: null })
  await fillCheckout(user, container, values)
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('Saved.')).toBeTruthy()
  return { stored: adapter.sandbox.session(), values, container, user }
}

describe('fillCheckout', { timeout: 20_000 }, () => {
  it.each(['DE', 'US', 'BR'])(
    "fills FastSpring's form with the example of %s, which is saved as it stands",
    async (country) => {
      const { stored, values } = await fillAndSave('fastspring', country)
      expect(stored).toMatchObject({
        billToContact: { firstName: values.contact.firstName, email: values.contact.email },
        billToAddress: { addressLine1: values.billingAddress.line1, postalCode: values.billingAddress.postalCode },
        shipToAddress: { city: values.shippingAddress.city },
        shipToType: 'SHIP_TO',
        taxId: values.taxId.value,
      })
    },
  )

  it("fills Checkout Page's form", async () => {
    const { stored } = await fillAndSave('checkout-page', 'FR')
    expect(stored).toMatchObject({ name: 'Zoé L’Hôte', taxIdType: 'eu_vat' })
  })

  it("fills Topiic's form", async () => {
    expect((await fillAndSave('topiic', 'AU')).stored).toMatchObject({ firstName: 'Matilda', state: 'NSW' })
  })

  it("fills Stripe's form, and chooses an option once it is offered", async () => {
    const option = { id: 'air', label: 'Air', amount: 1500, currency: 'usd' }
    const { values, container, user } = await fillAndSave('stripe', 'US', { quoteShipping: () => [option] })
    values.shippingOptions.selected = 'air'
    await fillCheckout(user, container, values)
    expect(screen.getByRole('radio', { name: /Air/ })).toHaveProperty('checked', true)
  })

  it('types texts that user-event would take for keys', async () => {
    const { container } = render(<input name="contact.company" defaultValue="Old" />)
    const values = exampleValues()
    values.contact.company = '{Enter} & [Sons]'
    await fillCheckout(userEvent.setup(), container, values)
    expect(container.querySelector('input')?.value).toBe('{Enter} & [Sons]')
  })
})
