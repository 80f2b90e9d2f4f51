import { describe, expect, it } from 'vitest'

import { checkoutPage } from '../../src/providers/checkout-page/index.js'
import { fastspring } from '../../src/providers/fastspring/index.js'
import { defineProvider, type FieldTable, type Provider, toRequestBody } from '../../src/providers/index.js'
import { stripe } from '../../src/providers/stripe/index.js'
import { topiic } from '../../src/providers/topiic/index.js'
import { emptyValues } from '../../src/sections/emptyValues.js'

const fields: FieldTable = { 'contact.email': { to: 'customer.email', blank: 'null', max: 100 } }
const define = (given: object) => () => defineProvider({ id: 'acme', fields, ...given })

describe('defineProvider', () => {
  it('returns the description unchanged, with the types of its members', () => {
    const given = { id: 'acme', fields, toValues: async () => ({}), more: 1 } as const
    const provider = defineProvider(given)
    expect(provider).toBe(given)
    expect(provider.toValues).toBeTypeOf('function')
    expect(provider.more).toBe(1)
  })

  it.each([stripe, fastspring, checkoutPage, topiic])('accepts $id', (provider) => {
    expect(defineProvider(provider as Provider)).toBe(provider)
  })

  it.each<[string, object, string]>([
    [
      'a key that the section does not have',
      { fields: { 'contact.emial': { to: 'a', blank: 'omit' } } },
      '`fields` has the path `contact.emial`, which the form does not have. Use one of: contact.email, contact.fullName,',
    ],
    [
      'a section that does not exist',
      { fields: { 'shipping.postalCode': { to: 'a', blank: 'omit' } } },
      'Use one of: billingAddress.postalCode, shippingAddress.postalCode.',
    ],
    ['a path of the prototype', { fields: { constructor: { to: 'a', blank: 'omit' } } }, 'Use one of: contact,'],
    ['an own __proto__', { fields: JSON.parse('{"__proto__":{"to":"a","blank":"omit"}}') as object }, '`__proto__`'],
    ['a row for a whole section', { fields: { contact: { to: 'a', blank: 'omit' } } }, '`contact` needs a `gap`'],
    ['no target', { fields: { 'contact.email': { blank: 'omit' } } }, '`contact.email` needs `to`, a place'],
    [
      'an empty name in a target',
      { fields: { 'contact.email': { to: 'a..b', blank: 'omit' } } },
      'needs `to`, a place',
    ],
    [
      'a target on the prototype',
      { fields: { 'contact.email': { to: 'a.__proto__.b', blank: 'omit' } } },
      'needs `to`, a place',
    ],
    ['an empty gap', { fields: { 'contact.email': { gap: '' } } }, 'or a `gap`'],
    ['no row', { fields: { 'contact.email': null } }, 'needs `to`'],
    ['an unknown blank', { fields: { 'contact.email': { to: 'a', blank: '' } } }, "'unset', 'null' or 'omit'"],
    ['a limit of 0', { fields: { 'contact.email': { to: 'a', blank: 'omit', max: 0 } } }, 'Give the longest value'],
    [
      'two fields with one target',
      {
        fields: {
          'contact.fullName': { to: 'name', blank: 'omit' },
          'shippingAddress.fullName': { to: 'name', blank: 'omit' },
        },
      },
      '`shippingAddress.fullName` and `contact.fullName` both go to `name`.',
    ],
    ['an unknown section in `together`', { together: [['contact', 'shipping']] }, '`shipping` is not a section.'],
    ['an unknown section in `whole`', { whole: ['billing'] }, '`billing` is not a section.'],
    [
      'a target inside another one',
      { fields: { 'contact.email': { to: 'a.b', blank: 'omit' }, 'contact.phone': { to: 'a.b.c', blank: 'omit' } } },
      '`contact.phone` goes to `a.b.c` and `contact.email` to `a.b`, one inside the other.',
    ],
    [
      'a target around another one',
      { fields: { 'contact.email': { to: 'a.b', blank: 'omit' }, 'contact.phone': { to: 'a', blank: 'omit' } } },
      'one inside the other',
    ],
    [
      'a requirement that is a text',
      { fields: { 'contact.email': { to: 'a', blank: 'omit', required: 'yes' } } },
      '`required` of `contact.email` is not true.',
    ],
    [
      'custom fields without a target',
      { custom: {} },
      '`custom` needs `to`, a place in the request such as `metadata`',
    ],
    ['custom fields that are null', { custom: null }, '`custom` needs `to`'],
    ['custom fields on the prototype', { custom: { to: '__proto__', blank: 'unset' } }, '`custom` needs `to`'],
    ['custom fields without blank', { custom: { to: 'metadata' } }, "`custom` needs `blank`: 'unset'"],
    [
      'an invalid limit of custom fields',
      { custom: { to: 'metadata', blank: 'unset', maxKeys: 0 } },
      '`maxKeys` of `custom` is not a whole number of at least 1.',
    ],
    ['custom fields with the target of a field', { custom: { to: 'customer.email', blank: 'unset' } }, 'both go to'],
    ['custom fields inside a field', { custom: { to: 'customer.email.x', blank: 'unset' } }, 'one inside the other'],
    ['line items without a target', { lineItems: { to: 7 } }, '`lineItems` needs `to`'],
    ['line items around a field', { lineItems: { to: 'customer' } }, 'one inside the other'],
    ['an invalid minimum', { lineItems: { to: 'items', minItems: -1 } }, '`minItems` of `lineItems`'],
    ['an unknown value of `offers`', { offers: true }, "Give 'answer', or leave it out."],
    ['an invalid group', { together: ['contact', 'billingAddress'] }, '`together` is not a list of lists.'],
    ['a text for sections', { whole: 'contact' }, '`whole` is not a list.'],
    ['a text for a function', { toSession: 'totals' }, '`toSession` is not a function.'],
    ['no table', { fields: undefined }, '`fields` is missing'],
    ['no id', { id: '' }, '`id` is missing'],
  ])('throws for %s, and says how to correct it', (_, given, message) => {
    expect(define(given)).toThrow(TypeError)
    expect(define(given)).toThrow(message)
  })

  it('accepts custom fields beside a field, and a target named like a method', async () => {
    const table = { 'contact.email': { to: 'metadata.constructor.email', blank: 'null' } } as const
    const custom = { to: 'metadata', blank: 'unset' } as const
    const provider = defineProvider({ id: 'acme', fields: table, custom })
    const contact = { ...emptyValues().contact, email: 'ann@example.com' }
    expect(toRequestBody(provider.fields, { contact, custom: { note: 'Ring' } }, custom)).toEqual({
      metadata: { constructor: { email: 'ann@example.com' }, note: 'Ring' },
    })
    expect(Object).not.toHaveProperty('email')
  })

  it('makes an unknown path a type error, also in a table declared elsewhere', () => {
    const row = { to: 'a', blank: 'omit' } as const
    const table = { 'contact.email': row, 'contact.emial': row }
    // @ts-expect-error: the form has no such path
    expect(() => defineProvider({ id: 'acme', fields: table })).toThrow('contact.emial')
    // @ts-expect-error: the form has no such path
    expect(() => defineProvider({ id: 'acme', fields: { 'contact.mail': { to: 'a', blank: 'omit' } } })).toThrow()
  })
})
