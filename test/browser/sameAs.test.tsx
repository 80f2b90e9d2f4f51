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
  it('is ticked at first, keeps the fields off the page and sends the billing address and the contact', async () => {
    const { section, save } = mountCheckout({ billingAddress: billing })
    await expect.element(sameAsBilling).toBeChecked()
    expect(section('shippingAddress')).toEqual(['shippingAddress.shipTo'])
    expect((await save())?.shippingAddress).toMatchObject({ ...billing, firstName: 'Ann', shipTo: 'billing' })
  })

  it('brings back what was there before, and saves that', async () => {
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

  it('judges nothing that it hides, and sends nothing of it', async () => {
    const { container, save } = mountCheckout({ billingAddress: billing })
    await userEvent.click(sameAsBilling)
    await userEvent.fill(control(container, 'shippingAddress.line1'), 'x'.repeat(5000))
    await userEvent.click(sameAsBilling)
    const update = await save()
    expect(update?.shippingAddress).toMatchObject(billing)
    expect(JSON.stringify(update)).not.toContain('xxx')
  })

  it('asks for nobody twice: the contact is offered as recipient, and keeps out of the way of another one', async () => {
    const { container } = mountCheckout({ billingAddress: billing })
    const name = () => control(container, 'shippingAddress.firstName')
    await userEvent.click(sameAsBilling)
    expect(name().value).toBe('Ann')
    await userEvent.fill(name(), 'Bob')
    await userEvent.click(sameAsBilling)
    await userEvent.click(sameAsBilling)
    expect(name().value).toBe('Bob')
  })

  it('takes the errors of the address off the page with it', async () => {
    mountCheckout({ billingAddress: billing })
    await userEvent.click(sameAsBilling)
    await userEvent.click(page.getByRole('button', { name: 'Save' }))
    const summary = page.getByRole('group', { name: 'There is a problem' })
    await expect.element(summary).toHaveFocus()
    await userEvent.click(sameAsBilling)
    await expect.element(summary).not.toBeInTheDocument()
    expect(document.activeElement).toBe(sameAsBilling.element())
  })

  it('follows while it is ticked', async () => {
    const { container, save } = mountCheckout({ billingAddress: billing })
    await save()
    await userEvent.fill(control(container, 'billingAddress.city'), 'Ogdenville')
    expect((await save())?.shippingAddress).toMatchObject({ city: 'Ogdenville' })
  })

  it('starts unticked when the defaults hold two addresses', async () => {
    const { container, save } = mountCheckout({ billingAddress: billing, shippingAddress: shipping })
    await expect.element(sameAsBilling).not.toBeChecked()
    expect(control(container, 'shippingAddress.line1').value).toBe(shipping.line1)
    expect((await save())?.shippingAddress).toMatchObject({ ...shipping, shipTo: '' })
  })

  it('is absent when one address is shown, and when the host wants none', () => {
    for (const props of [
      { rules: { sections: ['shippingAddress'] } },
      { sameAs: 'none' },
    ] satisfies Partial<RootProps>[]) {
      const { section } = mountCheckout({}, props)
      expect(section('shippingAddress')).not.toContain('shippingAddress.shipTo')
      expect(section('shippingAddress')).toContain('shippingAddress.line1')
    }
  })

  it('follows the values that reset gives', async () => {
    let reset: (values?: DefaultValues) => void = () => {}
    const { section } = mountCheckout({}, { ref: (handle) => void (reset = handle?.reset ?? reset) })
    reset({ billingAddress: billing, shippingAddress: shipping })
    await expect.element(sameAsBilling).not.toBeChecked()
    expect(section('shippingAddress')).toContain('shippingAddress.line1')
    reset()
    await expect.element(sameAsBilling).toBeChecked()
    expect(section('shippingAddress')).toEqual(['shippingAddress.shipTo'])
  })

  it('takes a gift when the rules ask for it', async () => {
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
  it('stands on the billing address, which follows', async () => {
    const { section, save } = mountCheckout({ shippingAddress: shipping }, { sameAs: 'billing' })
    const box = page.getByLabelText('Same as shipping address')
    await expect.element(box).toBeChecked()
    expect(section('billingAddress')).toEqual(['shippingAddress.shipTo'])
    expect((await save())?.billingAddress).toMatchObject(shipping)
    await userEvent.click(box)
    expect(section('billingAddress')).toContain('billingAddress.line1')
  })

  it('brings back the billing address that was there', async () => {
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
