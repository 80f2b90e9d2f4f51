import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import { CheckoutForm, type DefaultValues, type RootProps } from '../../src/index.js'
import { fastspring } from '../../src/providers/fastspring/index.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { control } from './controls.js'
import { mount } from './mount.js'

const billing = { line1: '1 Main St', city: 'Springfield', postalCode: '12345' }
const shipping = { line1: '2 Side St', city: 'Shelbyville' }

function mountCheckout(defaultValues: DefaultValues = {}, props: Partial<RootProps> = {}) {
  const adapter = createMemoryAdapter({ provider: fastspring })
  const contact = { email: 'ann@example.com', firstName: 'Ann' }
  const container = mount(<CheckoutForm adapter={adapter} defaultValues={{ contact, ...defaultValues }} {...props} />)
  const section = (id: string) =>
    [...container.querySelectorAll<HTMLInputElement>(`[data-section="${id}"] [name]`)].map(({ name }) => name)
  const save = async () => {
    await userEvent.click(page.getByRole('button', { name: 'Save' }))
    await expect.element(page.getByRole('status')).toHaveTextContent('Saved.')
    return adapter.updates.at(-1)
  }
  return { container, section, save }
}

const sameAsBilling = page.getByLabelText('Same as billing address')

describe('"Same as billing address"', () => {
  it('is ticked at first, hides the fields and sends the billing address and the contact', async () => {
    const { section, save } = mountCheckout({ billingAddress: billing })
    await expect.element(sameAsBilling).toBeChecked()
    expect(section('shippingAddress')).toEqual(['shippingAddress.shipTo'])
    expect((await save())?.shippingAddress).toMatchObject({ ...billing, firstName: 'Ann', shipTo: 'billing' })
  })

  it('restores the previous values when unticked, and saves them', async () => {
    const { container, section, save } = mountCheckout({ billingAddress: billing })
    await userEvent.click(sameAsBilling)
    for (const [key, value] of Object.entries(shipping))
      await userEvent.fill(control(container, `shippingAddress.${key}`), value)
    await userEvent.click(sameAsBilling)
    expect(section('shippingAddress')).toEqual(['shippingAddress.shipTo'])
    expect((await save())?.shippingAddress).toMatchObject(billing)
    await userEvent.click(sameAsBilling)
    for (const [key, value] of Object.entries(shipping))
      expect(control(container, `shippingAddress.${key}`).value).toBe(value)
    expect((await save())?.shippingAddress).toMatchObject({ ...shipping, postalCode: '', shipTo: '' })
  })

  it('does not validate or send hidden values', async () => {
    const { container, save } = mountCheckout({ billingAddress: billing })
    await userEvent.click(sameAsBilling)
    await userEvent.fill(control(container, 'shippingAddress.line1'), 'x'.repeat(5000))
    await userEvent.click(sameAsBilling)
    const update = await save()
    expect(update?.shippingAddress).toMatchObject(billing)
    expect(JSON.stringify(update)).not.toContain('xxx')
  })

  it('fills in the contact as recipient, and never replaces another one', async () => {
    const { container } = mountCheckout({ billingAddress: billing })
    const name = () => control(container, 'shippingAddress.firstName')
    await userEvent.click(sameAsBilling)
    expect(name().value).toBe('Ann')
    await userEvent.fill(name(), 'Bob')
    await userEvent.click(sameAsBilling)
    await userEvent.click(sameAsBilling)
    expect(name().value).toBe('Bob')
  })

  it('removes the errors of the address when it hides the fields', async () => {
    mountCheckout({ billingAddress: billing })
    await userEvent.click(sameAsBilling)
    await userEvent.click(page.getByRole('button', { name: 'Save' }))
    const summary = page.getByRole('group', { name: 'There is a problem' })
    await expect.element(summary).toHaveFocus()
    await userEvent.click(sameAsBilling)
    await expect.element(summary).not.toBeInTheDocument()
    expect(document.activeElement).toBe(sameAsBilling.element())
  })

  it('follows the billing address while ticked', async () => {
    const { container, save } = mountCheckout({ billingAddress: billing })
    await save()
    await userEvent.fill(control(container, 'billingAddress.city'), 'Ogdenville')
    expect((await save())?.shippingAddress).toMatchObject({ city: 'Ogdenville' })
  })

  it('starts unticked when there are two default addresses', async () => {
    const { container, save } = mountCheckout({ billingAddress: billing, shippingAddress: shipping })
    await expect.element(sameAsBilling).not.toBeChecked()
    expect(control(container, 'shippingAddress.line1').value).toBe(shipping.line1)
    expect((await save())?.shippingAddress).toMatchObject({ ...shipping, shipTo: '' })
  })

  it('is absent when only one address is shown, and with sameAs="none"', () => {
    for (const props of [
      { rules: { sections: ['shippingAddress'] } },
      { sameAs: 'none' },
    ] satisfies Partial<RootProps>[]) {
      const { section } = mountCheckout({}, props)
      expect(section('shippingAddress')).not.toContain('shippingAddress.shipTo')
      expect(section('shippingAddress')).toContain('shippingAddress.line1')
    }
  })

  it('follows the values of a reset', async () => {
    let reset: (values?: DefaultValues) => void = () => {}
    const { section } = mountCheckout({}, { ref: (handle) => void (reset = handle?.reset ?? reset) })
    reset({ billingAddress: billing, shippingAddress: shipping })
    await expect.element(sameAsBilling).not.toBeChecked()
    expect(section('shippingAddress')).toContain('shippingAddress.line1')
    reset()
    await expect.element(sameAsBilling).toBeChecked()
    expect(section('shippingAddress')).toEqual(['shippingAddress.shipTo'])
  })

  it('can be a gift if the rules include that field', async () => {
    const { container, save } = mountCheckout(
      { billingAddress: billing },
      { rules: { fields: { 'shippingAddress.shipTo': 'optional' } } },
    )
    const gift = page.getByLabelText('This is a gift')
    await expect.element(gift).not.toBeInTheDocument()
    await userEvent.click(sameAsBilling)
    await userEvent.click(gift)
    for (const [key, value] of Object.entries(shipping))
      await userEvent.fill(control(container, `shippingAddress.${key}`), value)
    expect((await save())?.shippingAddress).toMatchObject({ ...shipping, shipTo: 'gift' })
    await userEvent.click(sameAsBilling)
    await expect.element(gift).not.toBeInTheDocument()
    expect((await save())?.shippingAddress).toMatchObject({ ...billing, shipTo: 'billing' })
  })
})

describe('"Same as shipping address"', () => {
  it('is in the billing address, which follows the shipping address', async () => {
    const { section, save } = mountCheckout({ shippingAddress: shipping }, { sameAs: 'billing' })
    const box = page.getByLabelText('Same as shipping address')
    await expect.element(box).toBeChecked()
    expect(section('billingAddress')).toEqual(['shippingAddress.shipTo'])
    expect((await save())?.billingAddress).toMatchObject(shipping)
    await userEvent.click(box)
    expect(section('billingAddress')).toContain('billingAddress.line1')
  })

  it('restores the previous billing address when unticked', async () => {
    const { container, save } = mountCheckout(
      { billingAddress: billing, shippingAddress: shipping },
      { sameAs: 'billing' },
    )
    const box = page.getByLabelText('Same as shipping address')
    await expect.element(box).not.toBeChecked()
    await userEvent.click(box)
    expect((await save())?.billingAddress).toMatchObject(shipping)
    await userEvent.click(box)
    expect(control(container, 'billingAddress.line1').value).toBe(billing.line1)
    expect((await save())?.billingAddress).toMatchObject(billing)
  })
})
