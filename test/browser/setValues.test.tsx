import { createRef } from 'react'
import { expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import { CheckoutForm, type CheckoutHandle, type ShippingOption } from '../../src/index.js'
import { stripe } from '../../src/providers/stripe/index.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { control } from './controls.js'
import { mount, settle } from './mount.js'

const toronto = { fullName: 'Di', line1: '1 Yonge St', city: 'Toronto', postalCode: 'M5E 1E5', country: 'CA' }
const option: ShippingOption = { id: 'std', label: 'Parcel', amount: 500, currency: 'cad' }

it('one call of setValues causes one quote and one automatic save, while the focus is in the section', async () => {
  const handle = createRef<CheckoutHandle>()
  const adapter = createMemoryAdapter({ provider: stripe, quote: () => [option] })
  const container = mount(
    <CheckoutForm
      ref={handle}
      adapter={adapter}
      save="auto"
      rules={{ sections: ['shippingAddress', 'shippingOptions'] }}
      defaultValues={{ shippingAddress: { country: 'US', state: 'NY' } }}
    />,
  )
  await vi.waitUntil(() => container.querySelector('select[name="shippingAddress.state"]'))
  control(container, 'shippingAddress.city').focus()
  await handle.current?.setValues({ shippingAddress: { ...toronto, state: 'Ontario' } })
  await expect.element(page.getByRole('radio', { name: /Parcel/ })).toBeVisible()
  await settle()
  expect(page.getByRole('combobox', { name: 'Province' }).element()).toHaveDisplayValue('Ontario')
  expect(adapter.updates).toMatchObject([{ shippingAddress: { ...toronto, state: 'ON' } }])
  expect(adapter.quotes.length).toBeLessThanOrEqual(1)

  await userEvent.tab()
  await settle()
  expect(adapter.updates).toHaveLength(1)
})

it('setValues requests one quote if the shopper saves with a button', async () => {
  const handle = createRef<CheckoutHandle>()
  const adapter = createMemoryAdapter({ provider: stripe, quote: () => [option] })
  mount(<CheckoutForm ref={handle} adapter={adapter} rules={{ sections: ['shippingAddress', 'shippingOptions'] }} />)
  await handle.current?.setValues({ shippingAddress: { ...toronto, state: 'ON' } })
  await expect.element(page.getByRole('radio', { name: /Parcel/ })).toBeVisible()
  await settle()
  expect(adapter.quotes).toMatchObject([{ shippingAddress: { ...toronto, state: 'ON' } }])
  expect(adapter.updates).toEqual([])
})
