import { describe, expect, it } from 'vitest'

import { initialValues } from '../../src/form/initialValues.js'
import { fastspring } from '../../src/providers/fastspring/index.js'
import { stripe } from '../../src/providers/stripe/index.js'
import { createMemoryAdapter } from '../../src/testing/index.js'

const both = { adapter: createMemoryAdapter({ provider: fastspring }) }
const home = { line1: '1 Main St', city: 'Perth' }
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

  it('leave it to the host that says so, and where one address is shown or none may follow', () => {
    expect(shipTo(both, { shippingAddress: { shipTo: 'gift' } })).toBe('gift')
    expect(shipTo({ ...both, sameAs: 'none' })).toBe('')
    expect(shipTo({ adapter: createMemoryAdapter({ provider: stripe }) })).toBe('')
    expect(shipTo({ ...both, rules: { sections: ['shippingAddress'] } })).toBe('')
  })

  it('hold a string for every field, and what the host gave', () => {
    const { contact } = initialValues(both, { contact: { email: 'ann@example.com' } })
    expect(contact).toMatchObject({ email: 'ann@example.com', fullName: '', phone: '' })
  })
})
