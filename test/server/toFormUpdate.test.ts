import { describe, expect, it } from 'vitest'

import { defineProvider, type FieldTable } from '../../src/providers/index.js'
import { toFormUpdate } from '../../src/server/toFormUpdate.js'

const row = (to: string) => ({ to, blank: 'unset' }) as const
const fields: FieldTable = {
  'contact.email': row('email'),
  'contact.firstName': row('first'),
  'contact.lastName': row('last'),
  'contact.phone': row('phone'),
  'billingAddress.line1': row('bill.line1'),
  'billingAddress.country': row('bill.country'),
  'shippingAddress.fullName': row('ship.name'),
  'shippingAddress.company': row('ship.company'),
  'shippingAddress.phone': row('ship.phone'),
  'shippingAddress.line1': row('ship.line1'),
  'shippingAddress.country': row('ship.country'),
}

describe('a posted form whose box "Same as billing address" is ticked', () => {
  it('keeps the typed recipient when the contact section has no such field', () => {
    const posted = new Map(
      Object.entries({
        'asked:shippingAddress.shipTo': ['shipping'],
        'shippingAddress.shipTo': ['billing'],
        'contact.firstName': ['Ann'],
        'contact.phone': ['+49 30 1'],
        'billingAddress.line1': ['Am Markt 1'],
        'shippingAddress.fullName': ['Ann Lee'],
        'shippingAddress.company': ['Shop'],
      }),
    )
    const taken = ['contact', 'billingAddress', 'shippingAddress'] as const
    const { update } = toFormUpdate(posted, { taken, provider: defineProvider({ id: 'acme', fields }) })
    expect(update.shippingAddress).toMatchObject({
      fullName: 'Ann Lee',
      company: 'Shop',
      phone: '+49 30 1',
      line1: 'Am Markt 1',
      firstName: 'Ann',
    })
  })
})
