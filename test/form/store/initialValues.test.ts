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

describe('initialValues', () => {
  it('tick "same as" unless the default addresses differ', () => {
    expect(shipTo(both)).toBe('billing')
    expect(shipTo(both, { billingAddress: home })).toBe('billing')
    expect(
      shipTo(both, { billingAddress: home, shippingAddress: { city: 'Perth', line1: '1 Main St', line2: '' } }),
    ).toBe('billing')
    expect(shipTo(both, { billingAddress: home, shippingAddress: { ...home, city: 'Cairns' } })).toBe('')
  })

  it('hide no default address that the other one does not have', () => {
    expect(shipTo(both, { shippingAddress: home })).toBe('')
    expect(shipTo({ ...both, sameAs: 'billing' }, { shippingAddress: home })).toBe('billing')
    expect(shipTo({ ...both, sameAs: 'billing' }, { billingAddress: home })).toBe('')
    expect(shipTo(both, { shippingAddress: { country: 'US' } })).toBe('billing')
    const detailed = { billingAddress: { ...home, line2: 'Flat 4' }, shippingAddress: home }
    expect(shipTo(both, detailed)).toBe('')
  })

  it('keep the box ticked unless the defaults name another recipient', () => {
    const contact = { firstName: 'Ann' }
    const named = (firstName: string) => ({ contact, billingAddress: home, shippingAddress: { ...home, firstName } })
    expect(shipTo(both, named(''))).toBe('billing')
    expect(shipTo(both, named('Ann'))).toBe('billing')
    expect(shipTo(both, named('Bob'))).toBe('')
  })

  it('select the recommended option unless the defaults select one', () => {
    const option = (id: string, recommended = false) => ({ id, label: id, amount: 1, currency: 'usd', recommended })
    const props = { ...both, shippingOptions: [option('a'), option('b', true)] }
    expect(initialValues(props).shippingOptions.selected).toBe('b')
    expect(initialValues(props, { shippingOptions: { selected: 'a' } }).shippingOptions.selected).toBe('a')
    expect(initialValues({ ...both, shippingOptions: [option('a')] }).shippingOptions.selected).toBe('')
  })

  it('leave the box as the defaults set it, and as a single address needs it', () => {
    expect(shipTo(both, { shippingAddress: { shipTo: 'gift' } })).toBe('gift')
    expect(shipTo({ ...both, sameAs: 'none' })).toBe('')
    expect(shipTo({ adapter: createMemoryAdapter({ provider: stripe }) })).toBe('')
    expect(shipTo({ ...both, rules: { sections: ['shippingAddress'] } })).toBe('')
  })

  it.each(['US', 'us', ' us', 'United States', 'united states'])('accept a country in any spelling: %s', (country) => {
    const given = initialValues(both, { billingAddress: { country }, shippingAddress: { country } })
    expect([given.billingAddress.country, given.shippingAddress.country]).toEqual(['US', 'US'])
  })

  it('accept a country by its name in the language of the page, and keep an unknown one', () => {
    const country = (name: string) =>
      initialValues({ ...both, locale: german }, { billingAddress: { country: name } }).billingAddress.country
    expect([country('österreich'), country('Atlantis'), country('')]).toEqual(['AT', 'Atlantis', ''])
  })

  it('contain a string for every field, and the defaults', () => {
    const { contact } = initialValues(both, { contact: { email: 'ann@example.com' } })
    expect(contact).toMatchObject({ email: 'ann@example.com', fullName: '', phone: '' })
  })
})
