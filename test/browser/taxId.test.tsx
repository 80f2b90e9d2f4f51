import { type ComponentProps, createRef } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import { CheckoutForm, type CheckoutHandle } from '../../src/index.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { control, setSilently } from './controls.js'
import { hydrate, mount, serve, settle } from './mount.js'

const rules: ComponentProps<typeof CheckoutForm>['rules'] = { sections: ['billingAddress', 'taxId'] }
const german = { billingAddress: { country: 'DE' }, taxId: { type: 'de_stn', value: '1234567890' } }
const checkout = (adapter = createMemoryAdapter()) => (
  <CheckoutForm adapter={adapter} rules={rules} defaultValues={german} />
)

it('the tax ID section hydrates the server’s HTML with what was typed before, and continues to work', async () => {
  const adapter = createMemoryAdapter()
  const container = serve(checkout(adapter))
  expect(renderToString(checkout())).toContain('Germany – Steuernummer')
  setSilently(control(container, 'taxId.value'), 'DE136695976')
  setSilently(control(container, 'taxId.type'), 'eu_vat')
  // Another country has other types first: the section hydrates after the address.
  setSilently(control(container, 'billingAddress.country'), 'GB', { events: true })
  expect(await hydrate(container, checkout(adapter))).toEqual([])
  expect(control(container, 'taxId.value').value).toBe('DE136695976')
  expect(control(container, 'taxId.type').value).toBe('eu_vat')
  const types = control(container, 'taxId.type') as unknown as HTMLSelectElement
  await expect.poll(() => types.options[1]?.value).toBe('gb_vat')
  expect(types.value).toBe('eu_vat')
})

it('the tax ID section keeps a box that was ticked before hydration', async () => {
  const form = <CheckoutForm adapter={createMemoryAdapter()} rules={rules} />
  const container = serve(form)
  setSilently(control(container, 'taxId.business'), true)
  expect(await hydrate(container, form)).toEqual([])
  await expect.poll(() => container.querySelector('[name="taxId.type"]')?.localName).toBe('select')
})

it('the tax ID section announces that it has set the type without moving the button that the shopper presses', async () => {
  const adapter = createMemoryAdapter()
  const container = mount(<CheckoutForm adapter={adapter} rules={{ sections: ['taxId'] }} defaultValues={german} />)
  await userEvent.selectOptions(control(container, 'taxId.type'), '')
  await userEvent.fill(control(container, 'taxId.value'), 'GB980780684')
  await userEvent.click(page.getByRole('button', { name: 'Save' }))
  await expect.element(page.getByRole('status')).toHaveTextContent('Saved.')
  expect(adapter.updates).toEqual([{ taxId: { type: 'gb_vat', value: 'GB980780684', region: '' } }])
  await expect.element(page.getByText(/We selected United Kingdom/)).toBeVisible()
})

it('the tax ID section keeps the selected type when its list changes', async () => {
  const ref = createRef<CheckoutHandle>()
  const container = mount(
    <CheckoutForm adapter={createMemoryAdapter()} rules={rules} defaultValues={german} ref={ref} />,
  )
  for (const country of ['JP', 'BR', 'DE']) {
    await userEvent.selectOptions(control(container, 'billingAddress.country'), country)
    expect(control(container, 'taxId.type').value).toBe('de_stn')
  }
  await userEvent.click(page.getByLabelText("I'm buying for a business"))
  await settle()
  expect(ref.current?.getValues().taxId).toEqual({ type: '', value: '', region: '' })
})
