import { describe, expect, it } from 'vitest'

import { everySection } from '../../../src/checkout/everySection.js'
import { initialValues as initialValuesOf } from '../../../src/form/store/initialValues.js'
import type { RootProps } from '../../../src/form/store/props.js'
import type { DefaultValues } from '../../../src/sections/schema.js'
import { locale as german } from '../../../src/locales/de.js'
import { fastspring } from '../../../src/providers/fastspring/index.js'
import { stripe } from '../../../src/providers/stripe/index.js'
import { createMemoryAdapter } from '../../../src/testing/index.js'

const both = { adapter: createMemoryAdapter({ provider: fastspring }) }
const home = { line1: '1 Main St', city: 'Perth' }
const initialValues = (props: RootProps, defaults?: DefaultValues) => initialValuesOf(everySection, props, defaults)
const shipTo = (...given: Parameters<typeof initialValues>) => initialValues(...given).shippingAddress.shipTo

describe('the values that a form starts with', () => {
  it('tick "same as" unless the defaults hold two addresses that differ', () => {
    expect(shipTo(both)).toBe('billing')
    expect(shipTo(both, { billingAddress: home })).toBe('billing')
    expect(
      shipTo(both, { billingAddress: home, shippingAddress: { city: 'Perth', line1: '1 Main St', line2: '' } }),
    ).toBe('billing')
    expect(shipTo(both, { billingAddress: home, shippingAddress: { ...home, city: 'Cairns' } })).toBe('')
  })

  it('hide no address that the defaults give and the other one lacks', () => {
    expect(shipTo(both, { shippingAddress: home })).toBe('')
    expect(shipTo({ ...both, sameAs: 'billing' }, { shippingAddress: home })).toBe('billing')
    expect(shipTo({ ...both, sameAs: 'billing' }, { billingAddress: home })).toBe('')
    expect(shipTo(both, { shippingAddress: { country: 'US' } })).toBe('billing')
    const detailed = { billingAddress: { ...home, line2: 'Flat 4' }, shippingAddress: home }
    expect(shipTo(both, detailed)).toBe('')
  })

  it('ship to the contact unless the defaults name somebody else', () => {
    const contact = { firstName: 'Ann' }
    const named = (firstName: string) => ({ contact, billingAddress: home, shippingAddress: { ...home, firstName } })
    expect(shipTo(both, named(''))).toBe('billing')
    expect(shipTo(both, named('Ann'))).toBe('billing')
    expect(shipTo(both, named('Bob'))).toBe('')
  })

  it('choose the recommended option of those that are known, unless the host chose', () => {
    const option = (id: string, recommended = false) => ({ id, label: id, amount: 1, currency: 'usd', recommended })
    const props = { ...both, shippingOptions: [option('a'), option('b', true)] }
    expect(initialValues(props).shippingOptions.selected).toBe('b')
    expect(initialValues(props, { shippingOptions: { selected: 'a' } }).shippingOptions.selected).toBe('a')
    expect(initialValues({ ...both, shippingOptions: [option('a')] }).shippingOptions.selected).toBe('')
  })

  it('leave it to the host that says so, and where one address is shown or none may follow', () => {
    expect(shipTo(both, { shippingAddress: { shipTo: 'gift' } })).toBe('gift')
    expect(shipTo({ ...both, sameAs: 'none' })).toBe('')
    expect(shipTo({ adapter: createMemoryAdapter({ provider: stripe }) })).toBe('')
    expect(shipTo({ ...both, rules: { sections: ['shippingAddress'] } })).toBe('')
  })

  it.each(['US', 'us', ' us', 'United States', 'united states'])('take a country by its code: %s', (country) => {
    const given = initialValues(both, { billingAddress: { country }, shippingAddress: { country } })
    expect([given.billingAddress.country, given.shippingAddress.country]).toEqual(['US', 'US'])
  })

  it('take a country by its name in the language of the page, and leave alone what names none', () => {
    const country = (name: string) =>
      initialValues({ ...both, locale: german }, { billingAddress: { country: name } }).billingAddress.country
    expect([country('österreich'), country('Atlantis'), country('')]).toEqual(['AT', 'Atlantis', ''])
  })

  it('hold a string for every field, and what the host gave', () => {
    const { contact } = initialValues(both, { contact: { email: 'ann@example.com' } })
    expect(contact).toMatchObject({ email: 'ann@example.com', fullName: '', phone: '' })
  })
})
