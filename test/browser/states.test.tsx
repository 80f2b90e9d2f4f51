// Isolated: a list of states loads late only once.
import { describe, expect, it } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'

import { BillingAddressForm, CheckoutForm } from '../../src/index.js'
import {
  createMemoryAdapter,
  createSandboxAdapter,
  exampleValues,
  fillCheckout,
  type User,
} from '../../src/testing/index.js'
import { control } from './controls.js'
import { mount } from './mount.js'

interface Network {
  send(method: 'Network.enable'): Promise<unknown>
  send(method: 'Network.emulateNetworkConditions', options: object): Promise<unknown>
}

/** Delays every request from now on. */
async function slowDown(latency: number): Promise<void> {
  const network = cdp() as unknown as Network
  await network.send('Network.enable')
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: -1,
    uploadThroughput: -1,
  })
}

describe('a state whose list is loading', () => {
  it('is a text input until then, and is not replaced while it has the focus', async () => {
    const adapter = createMemoryAdapter()
    const container = mount(<BillingAddressForm adapter={adapter} />)
    await slowDown(400)
    await userEvent.selectOptions(control(container, 'billingAddress.country'), 'MX')
    const typed = control(container, 'billingAddress.state')
    expect(typed.localName).toBe('input')
    await userEvent.type(typed, 'nuevo leon')
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(control(container, 'billingAddress.state')).toBe(typed)
    expect(document.activeElement).toBe(typed)
    await slowDown(0)
    await userEvent.keyboard('{Tab}')
    await expect.poll(() => control(container, 'billingAddress.state').localName).toBe('select')
    expect(control(container, 'billingAddress.state').value).toBe('NLE')
  })

  it('loads with the default country, before the shopper does anything', async () => {
    const container = mount(
      <BillingAddressForm
        adapter={createMemoryAdapter()}
        defaultValues={{ billingAddress: { country: 'AU', state: 'Victoria' } }}
      />,
    )
    await expect.poll(() => control(container, 'billingAddress.state').localName).toBe('select')
    expect(control(container, 'billingAddress.state').value).toBe('VIC')
  })
})

describe('a checkout that a shopper fills in', () => {
  it.each(['US', 'GB', 'JP', 'BR'])('of %s is saved as entered', async (country) => {
    const adapter = createSandboxAdapter('checkout-page')
    const container = mount(<CheckoutForm adapter={adapter} sameAs="none" />)
    const values = exampleValues(country)
    await fillCheckout(userEvent as unknown as User, container, values)
    await userEvent.click(page.getByRole('button', { name: 'Save' }))
    await expect.element(page.getByRole('status').last()).toHaveTextContent('Saved.')
    const { line1, city, state, postalCode } = values.billingAddress
    const stored = JSON.stringify(adapter.sandbox.session())
    for (const part of [line1, city, state, postalCode]) expect(stored).toContain(part)
    expect(container.querySelectorAll('[aria-invalid], [data-warning]')).toHaveLength(0)
  })
})
