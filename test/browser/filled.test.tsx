import { createRef } from 'react'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import { CheckoutForm, type CheckoutHandle, type DefaultValues } from '../../src/index.js'
import { checkoutPage } from '../../src/providers/checkout-page/index.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { control, setSilently } from './controls.js'
import { mount, settle } from './mount.js'

const rules = { sections: ['billingAddress'] } as const
const address = { line1: '1 Main St', city: 'Springfield', postalCode: '90210' }
const state = 'billingAddress.state'
const country = 'billingAddress.country'

function mountAddress(billingAddress: NonNullable<DefaultValues['billingAddress']>) {
  const adapter = createMemoryAdapter({ provider: checkoutPage })
  const ref = createRef<CheckoutHandle>()
  const element = <CheckoutForm adapter={adapter} rules={rules} defaultValues={{ billingAddress }} ref={ref} />
  return { adapter, ref, element }
}

describe('a country or a state in another spelling', () => {
  it.each([
    ['us', 'california'],
    ['United States', 'California'],
    ['US', 'us-ca'],
  ])('is selected for the default values %s and %s, and sent as a code', async (land, given) => {
    const { adapter, ref, element } = mountAddress({ ...address, country: land, state: given })
    const container = mount(element)
    expect(control(container, country).value).toBe('US')
    await expect.poll(() => control(container, state).localName).toBe('select')
    expect(control(container, state).value).toBe('CA')
    expect(ref.current?.getValues().billingAddress).toMatchObject({ country: 'US', state: 'CA' })
    await userEvent.click(page.getByRole('button', { name: 'Save' }))
    await expect.poll(() => adapter.updates).toMatchObject([{ billingAddress: { country: 'US', state: 'CA' } }])
  })

  it.each([
    ['ON', 'CA'],
    ['Ontario', 'CA'],
    ['ontario', 'CA'],
    ['bavaria', 'AT'],
  ])('is kept if %s is filled in before the list of %s has loaded', async (given, land) => {
    const { ref, element } = mountAddress({ ...address, country: '' })
    const container = mount(element)
    setSilently(control(container, state), given, { events: true })
    setSilently(control(container, country), land, { events: true })
    await settle()
    if (land === 'CA') {
      await expect.poll(() => control(container, state).localName).toBe('select')
      expect(control(container, state).value).toBe('ON')
      expect(ref.current?.getValues().billingAddress).toMatchObject({ country: 'CA', state: 'ON' })
    } else expect(container.querySelector(`[name="${state}"]`)).toBeNull()
  })

  it.each(['us', 'United States', 'Atlantis'])('never leaves the country list blank: %s', async (land) => {
    const { ref, element } = mountAddress({ ...address, country: 'CA', state: 'ON' })
    const container = mount(element)
    await expect.poll(() => control(container, state).localName).toBe('select')
    setSilently(control(container, country), land, { events: true })
    await settle()
    // The intended country is unknown, so the displayed one stays.
    expect(control(container, country).value).toBe('CA')
    expect(ref.current?.getValues().billingAddress).toMatchObject({ country: 'CA', state: 'ON' })
  })

  it('is required again if a list became blank without an event', async () => {
    const { adapter, ref, element } = mountAddress({ ...address, country: 'CA', state: 'ON' })
    const container = mount(element)
    await expect.poll(() => control(container, state).localName).toBe('select')
    setSilently(control(container, state), 'ontario')
    await userEvent.click(page.getByRole('button', { name: 'Save' }))
    await expect.element(page.getByRole('link', { name: /province/i })).toBeInTheDocument()
    expect(control(container, state).value).toBe('')
    expect(ref.current?.getValues().billingAddress.state).toBe('')
    expect(adapter.updates).toEqual([])
  })
})
