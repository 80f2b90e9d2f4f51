import { describe, expect, it } from 'vitest'

import { takenSections } from '../../src/providers/fieldMode.js'
import { fastspring } from '../../src/providers/fastspring/index.js'
import { missingFields } from '../../src/providers/missingFields.js'
import { stripe } from '../../src/providers/stripe/index.js'
import { topiic } from '../../src/providers/topiic/index.js'
import { exampleValues } from '../../src/testing/index.js'

const { contact, billingAddress, shippingOptions } = exampleValues('AU')

describe('missingFields', () => {
  it('returns the fields that a request replacing everything would lack', () => {
    const names = ['contact.email', 'contact.firstName', 'contact.lastName']
    expect(missingFields({ billingAddress }, topiic)).toEqual(names.map((path) => ({ path, code: 'required' })))
    expect(missingFields({ contact, billingAddress }, topiic)).toEqual([])
    expect(missingFields({ contact }, topiic)).toEqual([])
  })

  it('returns nothing when each section can be sent alone', () => {
    expect(missingFields({ shippingOptions }, stripe)).toEqual([])
    expect(missingFields({ billingAddress }, fastspring)).toEqual([])
  })
})

describe('takenSections', () => {
  it('returns the sections of the rules, and those that a request would clear otherwise', () => {
    const rules = { sections: ['contact'] } as const
    expect(takenSections(topiic, rules)).toEqual(['contact', 'billingAddress'])
    expect(takenSections(fastspring, rules)).toEqual(['contact'])
    expect(takenSections(stripe)).toEqual(['shippingAddress', 'shippingOptions', 'lineItems'])
  })
})
