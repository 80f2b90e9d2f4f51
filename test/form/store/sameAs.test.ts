import { describe, expect, it } from 'vitest'

import { followedPath } from '../../../src/form/store/sameAs.js'
import { type Following, recipientKeys, withFollowed } from '../../../src/sections/following.js'
import { emptyValues } from '../../../src/sections/emptyValues.js'

const values = emptyValues({
  contact: { email: 'ann@example.com', fullName: 'Ann Lee', billingEmail: 'books@example.com' },
  billingAddress: { line1: '1 Main St', city: 'Perth', country: 'AU' },
  shippingAddress: { line1: '2 Side St', fullName: 'Bob Lee', shipTo: 'billing' },
})
const shipping: Following = { side: 'shipping', recipient: recipientKeys }

describe('withFollowed', () => {
  it('copies address and recipient to the shipping address', () => {
    expect(withFollowed(values, shipping).shippingAddress).toMatchObject({
      line1: '1 Main St',
      city: 'Perth',
      country: 'AU',
      fullName: 'Ann Lee',
      email: 'ann@example.com',
      shipTo: 'billing',
    })
  })

  it('keeps the typed recipient if no contact is shown', () => {
    const { shippingAddress } = withFollowed(values, { side: 'shipping', recipient: [] })
    expect([shippingAddress.line1, shippingAddress.fullName]).toEqual(['1 Main St', 'Bob Lee'])
  })

  it('keeps the recipient fields that the contact does not have', () => {
    const own = emptyValues({
      contact: { firstName: 'Ann', lastName: 'Lee', phone: '+61 2' },
      shippingAddress: { fullName: 'Ann Lee', company: 'Shop', phone: '+61 3', shipTo: 'billing' },
    })
    const { shippingAddress } = withFollowed(own, { side: 'shipping', recipient: ['firstName', 'lastName', 'phone'] })
    expect(shippingAddress).toMatchObject({ fullName: 'Ann Lee', company: 'Shop', phone: '+61 2', firstName: 'Ann' })
  })

  it('copies only the address to the billing address', () => {
    expect(withFollowed(values, { side: 'billing', recipient: recipientKeys }).billingAddress).toEqual({
      ...emptyValues().billingAddress,
      line1: '2 Side St',
    })
  })

  it('changes nothing when neither follows, and never its argument', () => {
    const before = structuredClone(values)
    expect(withFollowed(values, { side: 'none', recipient: recipientKeys })).toEqual(before)
    withFollowed(values, shipping)
    expect(values).toEqual(before)
  })

  it('finds the visible field of a copied one', () => {
    expect(followedPath('shippingAddress.city', shipping)).toBe('billingAddress.city')
    expect(followedPath('shippingAddress.phone', shipping)).toBe('contact.phone')
    expect(followedPath('shippingAddress.shipTo', shipping)).toBeUndefined()
    expect(followedPath('billingAddress.city', shipping)).toBeUndefined()
    expect(followedPath('billingAddress.city', { side: 'billing', recipient: recipientKeys })).toBe(
      'shippingAddress.city',
    )
    expect(followedPath('shippingAddress.phone', { side: 'shipping', recipient: [] })).toBeUndefined()
  })
})
